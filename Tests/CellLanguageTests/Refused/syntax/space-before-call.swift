let a = 3
let x = a -1
