import Execution
import Yams

/// Values of parameters: `quick: {epochs: 10}`.
extension CourseDocument {
  mutating func profiles(_ value: Node) -> [Course.Profile] {
    guard case .mapping(let mapping) = value else {
      report(
        "expected names with parameters for 'profiles', found \(value.inWords)", at: value,
        help: "write each profile on a line 'quick: {epochs: 10}'")
      return []
    }
    return mapping.compactMap { key, value in
      name(key, of: "a profile").map { Course.Profile($0, values(value, $0)) }
    }
  }

  private mutating func values(_ value: Node, _ profile: String) -> [Parameters.Value] {
    if value.isNothing { return [] }
    guard case .mapping(let mapping) = value else {
      report(
        "expected parameters with values for the profile '\(profile)', found \(value.inWords)",
        at: value, help: "write each parameter on a line 'epochs: 10'")
      return []
    }
    return mapping.compactMap { key, value in
      guard let name = name(key, of: "a parameter"), let text = text(value, for: name) else {
        return nil
      }
      return Parameters.Value(
        name, text, at: place(of: value), named: place(of: key), isRequired: false)
    }
  }

  private mutating func name(_ node: Node, of owner: String) -> String? {
    if case .scalar(let scalar) = node, !node.isNothing { return scalar.string }
    report("expected the name of \(owner), found \(node.inWords)", at: node)
    return nil
  }
}
