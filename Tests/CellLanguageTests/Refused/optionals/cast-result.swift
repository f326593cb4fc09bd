let x: Any = 1
let n: Int = x as? Int
