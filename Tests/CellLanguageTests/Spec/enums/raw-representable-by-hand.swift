struct Option: RawRepresentable, Hashable {
  var rawValue: Int
  static let none = Option(rawValue: 0)
  static let all = Option(rawValue: 7)
}
enum Level: RawRepresentable {
  case low, high
  init?(rawValue: String) {
    switch rawValue {
    case "l", "L": self = .low
    case "h", "H": self = .high
    default: return nil
    }
  }
  var rawValue: String { if case .low = self { "L" } else { "H" } }
}
print(Option(rawValue: 7) == .all, Option.none.rawValue, Level(rawValue: "h")?.rawValue ?? "-")
print(Level(rawValue: "x") as Any, Level.low)
