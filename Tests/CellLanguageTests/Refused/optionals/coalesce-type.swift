let n: Int? = 3
let x = n ?? "none"
