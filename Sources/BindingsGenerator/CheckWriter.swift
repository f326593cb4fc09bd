/// Writes the preconditions of declarations as functions that throw.
///
/// They stand in extensions of the types that the preconditions come from, so that every name in
/// them means what it means there.
struct CheckWriter {
  private var functions: [(owner: String?, lines: [String])] = []
  private var taken: [String: Int] = [:]

  /// The extensions, in the order of their first function.
  var text: String {
    var order: [String] = []
    var groups: [String: [[String]]] = [:]
    for function in functions {
      let key = function.owner ?? ""
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(function.lines)
    }
    return order.map { key in
      let blocks = (groups[key] ?? []).map { lines in
        lines.map { (key.isEmpty ? "" : "  ") + $0 + "\n" }.joined()
      }
      let body = blocks.joined(separator: "\n")
      return key.isEmpty ? body + "\n" : "extension \(key) {\n\(body)}\n\n"
    }.joined()
  }

  /// Adds a function for some preconditions; returns how to call it: name and arguments.
  mutating func add(
    _ checks: [Check], of member: Member, owner: String?, isSetter: Bool
  ) -> String? {
    guard !checks.isEmpty else { return nil }
    let name = uniqueName(member, owner, isSetter)
    let mentioned = checks.reduce(into: Set<String>()) { $0.formUnion($1.names) }
    var parameters = member.parameters.filter { mentioned.contains($0.name) }
    if isSetter, mentioned.contains("newValue") {
      parameters.insert(Parameter(name: "newValue", type: member.result), at: 0)
    }
    let list = parameters.map { parameter in
      let type = parameter.isVariadic ? SwiftType.array(parameter.type) : parameter.type
      return "_ \(parameter.name): \(type.text)"
    }.joined(separator: ", ")
    let isStatic = owner != nil && member.isStatic
    let access = owner == nil ? "private" : "fileprivate"
    let body = checks.map { "  try require(\($0.condition), \($0.message))" }
    functions.append(
      (
        owner,
        ["\(access) \(isStatic ? "static " : "")func \(name)(\(list)) throws {"] + body + ["}"]
      ))
    return "\(name)(\(parameters.map(\.name).joined(separator: ", ")))"
  }

  private mutating func uniqueName(_ member: Member, _ owner: String?, _ isSetter: Bool) -> String {
    let base =
      "check" + Self.word(for: member.name.filter { $0 != "`" }) + (isSetter ? "Setter" : "")
    let key = (owner ?? "") + "." + base
    taken[key, default: 0] += 1
    let count = taken[key] ?? 1
    return count == 1 ? base : base + "\(count)"
  }

  private static let operatorWords: [Character: String] = [
    "+": "Plus", "-": "Minus", "*": "Times", "/": "Over", "<": "Less", ">": "Greater",
    "=": "Equal", "!": "Not", ".": "Point", "%": "Percent", "&": "And", "|": "Or", "^": "Caret",
  ]

  private static func word(for name: String) -> String {
    if let first = name.first, first.isLetter { return first.uppercased() + name.dropFirst() }
    return name.map { operatorWords[$0] ?? "Sign" }.joined()
  }
}
