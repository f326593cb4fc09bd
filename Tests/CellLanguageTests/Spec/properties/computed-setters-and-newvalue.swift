struct Circle {
  var radius = 1.0
  var diameter: Double {
    get { radius * 2 }
    set { radius = newValue / 2 }
  }
  var area: Double {
    get { 3 * radius * radius }
    set(wanted) { diameter = wanted / 3 }
  }
}
var circle = Circle()
circle.diameter = 10
print(circle.radius)
circle.area = 12
circle.diameter += 4
print(circle)
