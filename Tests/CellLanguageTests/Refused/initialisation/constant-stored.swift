struct P { let x = 1 }
let p = P(x: 2)
