func f<T: FloatingPoint>(_ x: T, _ n: Int) -> T { x * n }
