let n = 3
let name = if n == 0 { print(1); "zero" } else { "one" }
