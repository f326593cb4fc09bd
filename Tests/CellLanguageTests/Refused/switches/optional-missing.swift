let n: Int? = 3
switch n {
case let x?: print(x)
}
