struct Point { var x: Int }
enum Shape { case dot(Point), line(from: Point, to: Point), none }
let shapes: [Shape] = [.dot(Point(x: 1)), .line(from: Point(x: 2), to: Point(x: 3)), .none]
print(shapes[0], shapes[1], shapes[2])
print(shapes)
print(["k": Point(x: 4)], [Point(x: 5)], Optional(Point(x: 6)) as Any)
print((Point(x: 7), [Point(x: 8)]), [[Point(x: 9)]])
