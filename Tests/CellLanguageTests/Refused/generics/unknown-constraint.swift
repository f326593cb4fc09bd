func f<T: Sortable>(_ x: T) {}
