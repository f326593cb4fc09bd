func size<T>(_ a: T) -> Int { a.count }
