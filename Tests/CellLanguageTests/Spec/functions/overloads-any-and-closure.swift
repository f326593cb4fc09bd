// Overloads that take an `any` of a protocol, a closure, or a tuple are told apart by the argument.
protocol Shape { var area: Double { get } }
protocol Named: Shape { var name: String { get } }
struct Circle: Named {
  var area = 3.0
  var name = "circle"
}
func describe(_ shape: any Shape) -> String { "shape of \(shape.area)" }
func describe(_ area: () -> Double) -> String { "closure of \(area())" }
func describe(_ pair: (Double, Double)) -> String { "pair of \(pair.0) and \(pair.1)" }

let shape: any Shape = Circle()
let named: any Named = Circle()
print(describe(shape))
print(describe(named))
print(describe(Circle()))
print(describe { 4 })
print(describe((1, 2)))
for shape in [Circle(area: 1), Circle(area: 2)] as [any Named] { print(describe(shape)) }

func show(_ value: Any) -> String { "any \(value)" }
func show(_ value: (Int) -> Int) -> String { "function to \(value(1))" }
let value: Any = 5
print(show(value), show { $0 + 1 }, show(shape.area))
