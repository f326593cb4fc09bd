struct Point { var x = 1.0, label = "p" }
enum Kind { case one, two(Int) }
final class Thing {}
print(String(describing: Point()), String(reflecting: Point()))
print(
  String(describing: Kind.two(3)), String(reflecting: Kind.two(3)), String(reflecting: Kind.one))
print(
  String(describing: Thing()), String(reflecting: Thing()), String(describing: Point.self),
  String(reflecting: Point.self))
print(
  String(describing: "a"), String(reflecting: "a"), String(describing: ["a"]),
  String(reflecting: 1.0))
debugPrint(Point(), Kind.one, [Kind.two(1)], "x", separator: "|", terminator: "!\n")
