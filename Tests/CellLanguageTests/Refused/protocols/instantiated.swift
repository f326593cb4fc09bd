protocol Shape {}
let s = Shape()
