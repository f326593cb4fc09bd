func f<T: Collection>(_ x: T) -> Int { x.count }
let a: Any = [1]
print(f(a))
