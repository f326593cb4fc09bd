let n = 1
let x = n > 0 ? 1
