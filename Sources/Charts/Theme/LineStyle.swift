/// The dash pattern of a line.
public enum LineStyle: Sendable, CaseIterable {
  case solid, dashed, dotted, dashDotted
}

extension LineStyle {
  /// The value of `stroke-dasharray`, in units of the drawing.
  var dashArray: String? {
    switch self {
    case .solid: nil
    case .dashed: "7 4"
    case .dotted: "2 3.5"
    case .dashDotted: "9 3.5 2 3.5"
    }
  }
}
