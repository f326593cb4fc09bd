/// The dash pattern of a line.
public enum LineStyle: Sendable, CaseIterable {
  case solid, dashed, dotted, dashDotted
}

extension LineStyle {
  /// The value of `stroke-dasharray`, in tenths of a unit.
  var dashArray: String? {
    switch self {
    case .solid: nil
    case .dashed: "70 40"
    case .dotted: "20 35"
    case .dashDotted: "90 35 20 35"
    }
  }
}
