enum E { case a(Int, Int) }
let e = E.a(1, 2)
switch e {
case .a(let x, let y, let z): print(x, y, z)
}
