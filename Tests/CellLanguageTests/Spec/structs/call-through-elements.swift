// A value with `callAsFunction` is called where it stands: in a tuple, behind `any`, in a generic type.
struct Scale {
  let factor: Double
  func callAsFunction(_ x: Double) -> Double { factor * x }
  func callAsFunction(_ x: Double, offset: Double) -> Double { factor * x + offset }
}
protocol Kernel {
  func callAsFunction(_ x: Double) -> Double
}
struct Square: Kernel {
  func callAsFunction(_ x: Double) -> Double { x * x }
}
let pair = (first: Scale(factor: 2), second: Scale(factor: -1))
print(pair.first(3), pair.1(3), pair.second(1, offset: 0.5))

struct Layer<K: Kernel> {
  var kernel: K
  var other: any Kernel
  func apply(_ x: Double) -> Double { kernel(x) + other(x + 1) }
}
let layer = Layer(kernel: Square(), other: Square())
print(layer.apply(2), layer.kernel(3), layer.other(4))

let nested = (outer: (inner: Square(), name: "square"), count: 2)
print(nested.outer.inner(1.5), nested.0.0(2.5))

var functions: (negate: (Int) -> Int, scale: Scale) = ({ -$0 }, Scale(factor: 10))
print(functions.negate(4), functions.scale(0.25))
functions.scale = Scale(factor: 4)
print(functions.scale(0.25))
