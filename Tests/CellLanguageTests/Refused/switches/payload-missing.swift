enum Shape { case circle(Double), square(Double) }
let s = Shape.circle(1)
switch s {
case .circle(let r) where r > 0: print(r)
case .square: print("square")
}
