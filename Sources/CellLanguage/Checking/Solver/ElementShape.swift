/// What the type of an element of a literal depends on, written down.
///
/// `(1, "a")` and `(2, "b")` have one shape: whatever type one of them gets from the literal around
/// it, the other gets as well.
struct ElementShape: Hashable {
  private var text = ""

  /// nil when the expression has parts whose types are found by themselves, such as closures.
  init?(_ expr: Expr, _ solver: Solver, _ scope: CodeScope) {
    guard addPart(expr, solver, scope) else { return nil }
  }

  private mutating func addPart(_ expr: Expr, _ solver: Solver, _ scope: CodeScope) -> Bool {
    solver.budget.spend(1)
    func add(_ mark: String, _ parts: Expr...) -> Bool {
      text += mark
      return parts.allSatisfy { addPart($0, solver, scope) }
    }
    switch expr.kind {
    case .integer, .line: return add("i")
    case .float: return add("f")
    case .boolean: return add("b")
    case .nilLiteral: return add("n")
    case .functionName: return add("s")
    case .string(let segments): return add("s\(solver.literal(segments).rawValue)")
    case .name(let name): return addName(name, solver, scope)
    case .member(let base, let name):
      guard isPlain(name) else { return false }
      text += ".\(name.base) "
      return base.map { addPart($0, solver, scope) } ?? add("_")
    case .call(let callee, let list):
      return add("(", callee) && addArguments(list, solver, scope)
    case .subscripted(let base, let list):
      return add("[", base) && addArguments(list, solver, scope)
    case .paren(let inner): return add("p", inner)
    case .tuple(let elements):
      text += "t\(elements.count)"
      return elements.allSatisfy { element in
        add(":\(element.label ?? "") ") && addPart(element.value, solver, scope)
      }
    case .array(let elements): return addElements("a", elements, solver, scope)
    case .dictionary(let elements):
      return addElements("k", elements.map(\.key), solver, scope)
        && addElements("v", elements.map(\.value), solver, scope)
    case .binary(let use, let left, let right): return add("2\(use.name) ", left, right)
    case .prefix(let use, let operand): return add("1\(use.name) ", operand)
    case .postfix(let use, let operand): return add("3\(use.name) ", operand)
    case .ternary(let condition, let first, let second):
      return add("?", condition, first, second)
    case .cast(let value, let kind, let target):
      guard case .name(nil, let name) = target.kind, isPlain(name) else { return false }
      return add("c\(kind)\(name.base) ", value)
    case .optionalChain(let inner): return add("o", inner)
    case .bind(let inner): return add("u", inner)
    case .force(let inner): return add("!", inner)
    case .tried(let kind, let inner): return add("y\(kind)", inner)
    case .assign, .closure, .inoutAddress, .keyPath, .ifElse, .switched, .type, .ownership,
      .discard,
      .invalid:
      return false
    }
  }

  /// Variables of one type are alike.
  private mutating func addName(_ name: Name, _ solver: Solver, _ scope: CodeScope) -> Bool {
    guard isPlain(name), name.base != "super" else { return false }
    switch solver.context.meaning(of: name, in: scope) {
    case .variable(let variable):
      guard !variable.isImplicitlyUnwrapped else { return false }
      text += "x\(solver.context.type(of: variable).id) "
    case .candidates, .type: text += "n\(name.base) "
    case .nothing: return false
    }
    return true
  }

  private mutating func addArguments(
    _ list: Arguments, _ solver: Solver, _ scope: CodeScope
  ) -> Bool {
    text += "\(list.list.count)"
    return list.list.allSatisfy { argument in
      text += ":\(argument.label ?? "") "
      return addPart(argument.value, solver, scope)
    }
  }

  /// The elements of a literal are of one type, however many there are.
  private mutating func addElements(
    _ mark: String, _ elements: [Expr], _ solver: Solver, _ scope: CodeScope
  ) -> Bool {
    var kinds: Set<String> = []
    for element in elements {
      guard let shape = ElementShape(element, solver, scope) else { return false }
      kinds.insert(shape.text)
    }
    text += mark + kinds.sorted().joined(separator: ",") + ";"
    return true
  }

  private func isPlain(_ name: Name) -> Bool {
    name.labels == nil && name.genericArguments.isEmpty
  }
}
