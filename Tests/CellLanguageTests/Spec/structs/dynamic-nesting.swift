struct Chart {
  struct Axis {
    enum Kind: String { case linear, log }
    var kind = Kind.linear
    var range = 0.0...1.0
  }
  var x = Axis()
  var y = Axis(kind: .log)
}
var chart = Chart()
chart.x.range = -1...chart.x.range.upperBound
print(chart.x.range, chart.y.kind, chart.y.kind.rawValue)
print(Chart.Axis.Kind(rawValue: "log") as Any)
print(chart)
