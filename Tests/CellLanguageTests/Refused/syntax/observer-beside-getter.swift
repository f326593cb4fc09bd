struct Circle {
  var radius = 1.0
  var area: Double {
    get { 3 * radius * radius }
    didSet { print(area) }
  }
}
