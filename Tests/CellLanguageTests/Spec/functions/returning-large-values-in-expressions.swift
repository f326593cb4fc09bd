struct Vector { var x = 0.0, y = 0.0, z = 0.0 }
func make(_ n: Double) -> Vector { Vector(x: n, y: n * 2, z: n * 3) }
func pair(_ n: Double) -> (Vector, [Vector]) { (make(n), [make(n + 1), make(n + 2)]) }
extension Vector {
  static func + (a: Vector, b: Vector) -> Vector {
    Vector(x: a.x + b.x, y: a.y + b.y, z: a.z + b.z)
  }
  var length: Double { x + y + z }
}
print(
  make(1).y + make(2).z * make(3).x, pair(1).0.z, pair(1).1[1].y,
  (make(1) + make(2) + make(3)).length)
print(
  [make(1), make(2)].map { $0 + make($0.x) }.map(\.length),
  [pair(2)].map { $0.1.count + Int($0.0.x) })
let table = ["a": pair(0.5)]
print(table["a"]?.1.first?.x ?? 0, (table["b"]?.0 ?? make(9)).z)
