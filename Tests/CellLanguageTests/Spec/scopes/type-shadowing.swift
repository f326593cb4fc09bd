struct Point { var x = 1 }
func inner() -> String {
  struct Point { var y = "local" }
  return "\(Point())"
}
enum Outer {
  struct Point { var z = 2.5 }
  static func make() -> Point { Point() }
}
print(Point(), inner(), Outer.make(), Outer.Point(z: 0))
