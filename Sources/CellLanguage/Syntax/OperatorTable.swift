/// Which operators exist and how tightly they bind.
struct OperatorTable {
  enum Associativity {
    case left, right, none
  }

  struct Group {
    var name: String
    var associativity: Associativity = .none
    var higherThan: [String] = []
    var lowerThan: [String] = []
    var isAssignment = false
  }

  private(set) var groups: [String: Group] = [:]
  private(set) var infix: [String: String] = [:]
  private(set) var prefix: Set<String> = []
  private(set) var postfix: Set<String> = []

  /// The groups that bind less tightly than each.
  private var below: [String: Set<String>] = [:]

  mutating func add(_ added: [Group]) {
    for group in added { groups[group.name] = group }
    below = groups.mapValues { allBelow($0.name) }
  }

  mutating func addInfix(_ name: String, group: String?) {
    infix[name] = group ?? "DefaultPrecedence"
  }

  mutating func addPrefix(_ name: String) { prefix.insert(name) }
  mutating func addPostfix(_ name: String) { postfix.insert(name) }

  func group(of name: String) -> Group? { infix[name].flatMap { groups[$0] } }

  enum Order {
    case tighter, looser, same, unrelated
  }

  /// How the first group binds compared with the second.
  func compare(_ a: String, _ b: String) -> Order {
    if a == b { return .same }
    if isHigher(a, than: b) { return .tighter }
    if isHigher(b, than: a) { return .looser }
    return .unrelated
  }

  private func isHigher(_ a: String, than b: String) -> Bool { below[a]?.contains(b) ?? false }

  private func allBelow(_ name: String) -> Set<String> {
    var found: Set<String> = []
    var pending = [name]
    while let current = pending.popLast() {
      let next =
        (groups[current]?.higherThan ?? [])
        + groups.values.filter { $0.lowerThan.contains(current) }.map(\.name)
      pending += next.filter { found.insert($0).inserted }
    }
    return found
  }
}

extension OperatorTable {
  /// The operators and precedence groups of Swift's standard library.
  static let standard: OperatorTable = {
    var table = OperatorTable()
    table.add(standardGroups)
    for (group, names) in standardInfix {
      for name in names.split(separator: " ") { table.addInfix(String(name), group: group) }
    }
    for name in ["-", "+", "!", "~", "...", "..<"] { table.addPrefix(name) }
    table.addPostfix("...")
    return table
  }()

  /// From the loosest to the tightest.
  private static let standardGroups: [Group] = [
    Group(name: "AssignmentPrecedence", associativity: .right, isAssignment: true),
    Group(
      name: "FunctionArrowPrecedence", associativity: .right, higherThan: ["AssignmentPrecedence"]),
    Group(
      name: "TernaryPrecedence", associativity: .right, higherThan: ["FunctionArrowPrecedence"]),
    Group(name: "DefaultPrecedence", higherThan: ["TernaryPrecedence"]),
    Group(
      name: "LogicalDisjunctionPrecedence", associativity: .left, higherThan: ["TernaryPrecedence"]),
    Group(
      name: "LogicalConjunctionPrecedence", associativity: .left,
      higherThan: ["LogicalDisjunctionPrecedence"]),
    Group(name: "ComparisonPrecedence", higherThan: ["LogicalConjunctionPrecedence"]),
    Group(
      name: "NilCoalescingPrecedence", associativity: .right, higherThan: ["ComparisonPrecedence"]),
    Group(name: "CastingPrecedence", higherThan: ["NilCoalescingPrecedence"]),
    Group(name: "RangeFormationPrecedence", higherThan: ["CastingPrecedence"]),
    Group(
      name: "AdditionPrecedence", associativity: .left, higherThan: ["RangeFormationPrecedence"]),
    Group(
      name: "MultiplicationPrecedence", associativity: .left, higherThan: ["AdditionPrecedence"]),
    Group(name: "BitwiseShiftPrecedence", higherThan: ["MultiplicationPrecedence"]),
  ]

  private static let standardInfix: KeyValuePairs = [
    "BitwiseShiftPrecedence": "<< >> &<< &>>",
    "MultiplicationPrecedence": "* / % &* &",
    "AdditionPrecedence": "+ - &+ &- | ^",
    "RangeFormationPrecedence": "... ..<",
    "NilCoalescingPrecedence": "??",
    "ComparisonPrecedence": "< <= > >= == != === !== ~= .< .<= .> .>= .== .!=",
    "LogicalConjunctionPrecedence": "&&",
    "LogicalDisjunctionPrecedence": "||",
    "AssignmentPrecedence": "*= /= %= += -= <<= >>= &<<= &>>= &= |= ^= &+= &-= &*=",
  ]
}
