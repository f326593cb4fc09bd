let n = 3
switch n {
case .some(let x): print(x)
default: break
}
