print(x)
let x = 1
