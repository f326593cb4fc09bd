let xs = [1, 2, 3]
let first: Int = xs.first
