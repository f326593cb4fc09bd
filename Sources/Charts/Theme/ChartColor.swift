/// The colours of series; what they look like is the page's choice for its light and dark ground.
public enum ChartColor: Sendable, CaseIterable {
  case blue, orange, green, purple, plum, olive
  /// The quiet colour of arrows and rules.
  case gray
  /// The colour of text.
  case ink
}

extension ChartColor {
  /// The colours that series without one are given, in this order.
  static let palette: [ChartColor] = [.blue, .orange, .green, .purple, .plum, .olive]

  /// The variable of the style sheet behind the colour.
  var variable: ChartVariable {
    switch self {
    case .blue: ChartVariable(name: "--chart-1", light: "#1a4fa3", dark: "#5b9cf2")
    case .orange: ChartVariable(name: "--chart-2", light: "#cb4b16", dark: "#ee7a3d")
    case .green: ChartVariable(name: "--chart-3", light: "#0f8068", dark: "#74dba0")
    case .purple: ChartVariable(name: "--chart-4", light: "#8e4fd0", dark: "#cfb2fb")
    case .plum: ChartVariable(name: "--chart-5", light: "#7d2350", dark: "#f277b3")
    case .olive: ChartVariable(name: "--chart-6", light: "#6a5200", dark: "#e6c34a")
    case .gray: .soft
    case .ink: .ink
    }
  }
}
