/// Which contours are heavy.
public enum ContourWeight: Sendable, CaseIterable {
  /// The higher the level, the heavier the line: for densities.
  case rising
  /// The lower the level, the heavier the line: for energies and losses.
  case falling
  /// All lines are the same.
  case even
}

extension ContourWeight {
  /// From 0, light, to 1, heavy, for the part of the levels that lies below.
  func rank(at part: Double) -> Double {
    switch self {
    case .rising: part
    case .falling: 1 - part
    case .even: 0.4
    }
  }
}
