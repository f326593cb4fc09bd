func f<T: Int>(_ x: T) {}
