protocol Figure { var sides: Int { get } }
struct Triangle: Figure { let sides = 3 }
struct Polygon: Figure { var sides: Int }
func smallest() -> some Figure { Triangle() }
func doubled(_ figure: some Figure) -> some Figure { Polygon(sides: figure.sides * 2) }
print(smallest().sides, doubled(smallest()).sides, doubled(doubled(smallest())).sides)
var evens: some Sequence<Int> { stride(from: 0, to: 6, by: 2) }
print(Array(evens), evens.reduce(0, +))
func total(_ values: some Collection<Double>) -> Double { values.reduce(0, +) }
print(total([1, 2.5]), total([1, 2, 3].dropFirst()))
