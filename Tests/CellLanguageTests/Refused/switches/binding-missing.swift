enum E { case a(Int), b }
let e = E.a(1)
switch e {
case .a(let x), .b: print(x)
}
