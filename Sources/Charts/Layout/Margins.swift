/// The room around a plot, for numbers, titles and names.
struct Margins: Sendable, Equatable {
  var top = 0.0
  var left = 0.0
  var bottom = 0.0
  var right = 0.0
}
