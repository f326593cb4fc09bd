let n: Int? = 3
if let n { print(n) } else { print(n + 1) }
