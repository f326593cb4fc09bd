/// A member that the language writes itself.
enum Synthesis {
  case allCases
  case rawValue
  case initFromRawValue
  case memberwise
}
