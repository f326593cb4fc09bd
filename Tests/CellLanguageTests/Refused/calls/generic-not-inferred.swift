func make<T>() -> [T] { [] }
let xs = make()
