struct Style { var width = 1.0, name = "thin" }
struct Line { var style = Style(), points = [1, 2, 3] }
var line = Line()
let width = \Line.style.width
line[keyPath: width] += 2.5
line[keyPath: \.points[0]] = 100
line[keyPath: \.style.name].append("!")
print(line)
func with<T, V>(_ value: T, _ path: WritableKeyPath<T, V>, _ new: V) -> T {
  var copy = value
  copy[keyPath: path] = new
  return copy
}
print(with(line, \.style.name, "new").style.name, line.style.name)
