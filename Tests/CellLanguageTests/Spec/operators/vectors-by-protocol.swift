protocol VectorLike {
  associatedtype Scalar: BinaryFloatingPoint
  var parts: [Scalar] { get }
  init(_ parts: [Scalar])
}
extension VectorLike {
  static func + (a: Self, b: Self) -> Self { Self(zip(a.parts, b.parts).map { $0 + $1 }) }
  static func - (a: Self, b: Self) -> Self { Self(zip(a.parts, b.parts).map { $0 - $1 }) }
  static func * (k: Scalar, a: Self) -> Self { Self(a.parts.map { k * $0 }) }
  static func * (a: Self, k: Scalar) -> Self { k * a }
  static prefix func - (a: Self) -> Self { -1 * a }
  static func += (a: inout Self, b: Self) { a = a + b }
  func dot(_ other: Self) -> Scalar { zip(parts, other.parts).reduce(0) { $0 + $1.0 * $1.1 } }
  var norm: Scalar { dot(self).squareRoot() }
}
struct Plane: VectorLike, Equatable {
  var x, y: Double
  var parts: [Double] { [x, y] }
  init(_ p: [Double]) { (x, y) = (p[0], p[1]) }
  init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }
}
struct Space: VectorLike {
  let parts: [Float]
  init(_ parts: [Float]) { self.parts = parts }
}
var a = Plane(x: 3, y: 4)
print(a.norm, (a * 2).norm, -a, a - Plane(x: 1, y: 1), a == Plane([3, 4]))
a += 0.5 * a
print(a, Space([1, 2, 2]).norm, (2 * Space([1, 0, 0])).parts)
func centroid<V: VectorLike>(_ vectors: [V]) -> V {
  (1 / V.Scalar(vectors.count)) * vectors.dropFirst().reduce(vectors[0], +)
}
print(centroid([Plane(x: 0, y: 0), Plane(x: 3, y: 0), Plane(x: 0, y: 3)]))
