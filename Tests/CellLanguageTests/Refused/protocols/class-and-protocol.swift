class Base { var v = 1 }
class Other: P {}
protocol P {}
protocol Q: Base {}
struct S: Q {}
class W: Q {}
func f(_ x: Base & P) -> Int { x.v + x.w }
f(Base())
f(Other())
let z: Base & Int = 3
