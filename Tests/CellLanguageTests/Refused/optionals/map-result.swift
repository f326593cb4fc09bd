let n: Int? = 3
let x: Int = n.map { $0 * 2 }
