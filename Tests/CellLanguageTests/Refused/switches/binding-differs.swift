enum E { case a(Int), b(String) }
let e = E.a(1)
switch e {
case .a(let x), .b(let x): print(x)
}
