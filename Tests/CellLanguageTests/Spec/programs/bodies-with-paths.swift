// observers and computed chains across struct/class
struct Point {
  var x = 0.0, y = 0.0; var length: Double { (x * x + y * y).squareRoot() }
  mutating func scale(by k: Double) { x *= k; y *= k }
  func scaled(by k: Double) -> Point { var p = self; p.scale(by: k); return p }
  static func + (a: Point, b: Point) -> Point { Point(x: a.x + b.x, y: a.y + b.y) }
}
class Body {
  let name: String; var position: Point { didSet { path.append(oldValue) } };
  private(set) var path: [Point] = []
  var velocity = Point(); init(_ n: String, at p: Point = Point()) { name = n; position = p }
  func step(_ dt: Double) { position = position + velocity.scaled(by: dt) }
}
let b = Body("b"); b.velocity = Point(x: 3, y: 4); for _ in 1...3 { b.step(0.5) }
print(b.position, b.path.map(\.length), b.position.length)
b.position.x = 0; b.position.scale(by: 2); print(b.path.count, b.position)
var bodies = ["a": b, "z": Body("z", at: Point(x: 1, y: 1))]; bodies["z"]?.velocity.y = -1;
bodies["z"]?.step(1); bodies["q"]?.step(1)
print(bodies["z"]!.position, bodies.values.map(\.name).sorted(), bodies["q"]?.name ?? "none")
var pts = [Point(x: 1, y: 2), Point()]; for i in pts.indices { pts[i].x += Double(i + 1) };
pts[1].scale(by: 10); print(pts)
let moved = pts.map { $0 + Point(x: 1, y: 1) }.filter { $0.length > 3 };
print(moved.count, moved.first!.x)
