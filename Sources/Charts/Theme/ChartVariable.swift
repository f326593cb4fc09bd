/// A colour of charts: a variable of the page's style sheet with its value for each ground.
package struct ChartVariable: Sendable, Equatable {
  /// The name of the CSS property, with its two hyphens.
  package let name: String
  /// The value on a light ground, also used where no style sheet defines the variable.
  package let light: String
  /// The value on a dark ground.
  package let dark: String

  /// The reference that an SVG attribute holds.
  var css: String { "var(\(name),\(light))" }

  static let ink = ChartVariable(name: "--chart-ink", light: "#1d1f23", dark: "#e8e8e4")
  static let soft = ChartVariable(name: "--chart-soft", light: "#5b5f67", dark: "#a3a8b0")
  static let axis = ChartVariable(name: "--chart-axis", light: "#b4b4ae", dark: "#555b65")
  static let grid = ChartVariable(name: "--chart-grid", light: "#e8e8e3", dark: "#2b2f36")
  static let ground = ChartVariable(name: "--chart-ground", light: "#fdfdfb", dark: "#16181c")

  /// Every variable that a chart may refer to.
  ///
  /// | variable | for |
  /// | --- | --- |
  /// | `--chart-1` … `--chart-6` | series, in the order of `ChartColor` |
  /// | `--chart-ink` | titles, legends, annotations |
  /// | `--chart-soft` | numbers at the axes, arrows, rules |
  /// | `--chart-axis` | the line at zero |
  /// | `--chart-grid` | the grid |
  /// | `--chart-ground` | what the page shows behind the chart: halos around text and points |
  ///
  /// Series and both inks reach a contrast of 4.5 on their ground, so that they can be text. The
  /// series differ in lightness too, and stay apart under the common kinds of colour blindness.
  package static let all: [ChartVariable] =
    ChartColor.palette.map(\.variable) + [ink, soft, axis, grid, ground]
}
