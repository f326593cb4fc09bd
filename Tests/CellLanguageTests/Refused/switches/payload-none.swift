enum E { case a, b }
let e = E.a
switch e {
case .a(let x): print(x)
case .b: break
}
