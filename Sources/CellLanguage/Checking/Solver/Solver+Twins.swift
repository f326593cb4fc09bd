// Long literals. The types of elements that look alike are found once, for the first of them; the
// others are its twins, and get a copy of what was found out about it.

/// An expression that gets its types from another one of the same shape.
struct Twin {
  let expr: Expr
  let model: Expr
  let scope: CodeScope
}

extension Solver {
  /// The number of elements from which on a literal counts as long.
  private static let longLiteral = 16

  /// Generates the elements of a literal, all of which convert to one type.
  func generateElements(
    _ elements: [Expr], _ scope: CodeScope, to type: Type, _ purpose: Locator.Purpose
  ) {
    guard elements.count >= Self.longLiteral else {
      for element in elements { convert(element, scope, to: type, purpose) }
      return
    }
    var models: [ElementShape: Expr] = [:]
    for element in elements {
      guard let shape = ElementShape(element, self, scope) else {
        convert(element, scope, to: type, purpose)
        continue
      }
      if let model = models[shape] {
        state.twins.append(Twin(expr: element, model: model, scope: scope))
      } else {
        models[shape] = element
        convert(element, scope, to: type, purpose)
      }
    }
  }

  /// Gives all twins what was found out about their models.
  func completeTwins() {
    for twin in state.twins {
      var pairs = TwinPairs(self, twin.scope)
      pairs.add(twin.model, twin.expr)
      for pair in pairs.list { complete(pair.twin, pair.model, pairs) }
    }
    state.twins = []
  }

  private func complete(_ twin: Expr, _ model: Expr, _ pairs: TwinPairs) {
    let (old, new) = (ObjectIdentifier(model), ObjectIdentifier(twin))
    state.expressionTypes[new] = state.expressionTypes[old]
    state.castTargets[new] = state.castTargets[old]
    if case .name(let name) = twin.kind,
      case .variable(let variable) = context.meaning(of: name, in: pairs.scope)
    {
      checker.noteUse(of: variable, at: name.span, pairs.scope)
    }
    if let site = state.siteOfExpression[old] {
      state.siteOfExpression[new] = copy(sites[site], for: twin, pairs).index
    }
    if let made = substitutes[old], let other = substitute(made, for: twin) {
      substitutes[new] = other
      var inner = TwinPairs(self, pairs.scope)
      inner.add(made, other)
      for pair in inner.list { complete(pair.twin, pair.model, inner) }
    }
  }

  /// What stands for a twin when something else stands for its model.
  private func substitute(_ made: Expr, for twin: Expr) -> Expr? {
    switch (made.kind, twin.kind) {
    case (.cast(_, let kind, let type), .call(_, let list)):
      return Expr(.cast(list.list[0].value, kind, type), twin.span)
    case (.subscripted(_, let list), .member(let base?, _)):
      return Expr(.subscripted(base, list), twin.span)
    default: return nil
    }
  }

  private func copy(_ site: Site, for twin: Expr, _ pairs: TwinPairs) -> Site {
    let arguments = site.arguments.map { argument in
      let expr = pairs.twin(of: argument.expr)
      return Site.Argument(
        label: argument.label, labelSpan: expr.span, type: argument.type, expr: expr,
        isTrailing: argument.isTrailing)
    }
    let name = Name(
      base: site.name.base, span: twin.nameSpan, labels: site.name.labels,
      genericArguments: site.name.genericArguments)
    let copy = Site(
      index: sites.count, kind: site.kind, expr: twin, name: name, lookup: site.lookup,
      arguments: arguments, result: site.result, base: site.base.map { pairs.twin(of: $0) },
      argumentSpan: twin.span, scope: site.scope)
    sites.append(copy)
    state.choices[copy.index] = state.choices[site.index]
    if state.valueCalls.contains(site.index) { state.valueCalls.insert(copy.index) }
    if state.settledSites.contains(site.index) { state.settledSites.insert(copy.index) }
    if let called = state.calledProperties[site.index] {
      state.calledProperties[copy.index] = copyCall(sites[called], for: twin, pairs).index
    }
    return copy
  }

  /// The call of a property's value, whose base is an expression of its own.
  private func copyCall(_ site: Site, for twin: Expr, _ pairs: TwinPairs) -> Site {
    var pairs = pairs
    if let base = site.base {
      let value = Expr(.invalid, twin.span)
      state.expressionTypes[ObjectIdentifier(value)] =
        state.expressionTypes[ObjectIdentifier(base)]
      pairs.pair(base, value)
    }
    return copy(site, for: twin, pairs)
  }
}

/// The parts of a twin beside the parts of its model.
private struct TwinPairs {
  let solver: Solver
  let scope: CodeScope
  private(set) var list: [(model: Expr, twin: Expr)] = []
  private var twins: [ObjectIdentifier: Expr] = [:]

  init(_ solver: Solver, _ scope: CodeScope) {
    self.solver = solver
    self.scope = scope
  }

  func twin(of model: Expr) -> Expr { twins[ObjectIdentifier(model)] ?? model }

  mutating func pair(_ model: Expr, _ twin: Expr) {
    twins[ObjectIdentifier(model)] = twin
  }

  mutating func add(_ model: Expr, _ twin: Expr) {
    list.append((model, twin))
    pair(model, twin)
    switch (model.kind, twin.kind) {
    case (.member(let base?, _), .member(let other?, _)): add(base, other)
    case (.call(let callee, let arguments), .call(let other, let others)),
      (.subscripted(let callee, let arguments), .subscripted(let other, let others)):
      add(callee, other)
      for (mine, its) in zip(arguments.list, others.list) { add(mine.value, its.value) }
    case (.tuple(let elements), .tuple(let others)):
      for (mine, its) in zip(elements, others) { add(mine.value, its.value) }
    case (.array(let elements), .array(let others)): addElements(elements, others)
    case (.dictionary(let elements), .dictionary(let others)):
      addElements(elements.map(\.key), others.map(\.key))
      addElements(elements.map(\.value), others.map(\.value))
    case (.binary(_, let left, let right), .binary(_, let other, let last)):
      add(left, other)
      add(right, last)
    case (.ternary(let test, let first, let second), .ternary(let other, let third, let fourth)):
      add(test, other)
      add(first, third)
      add(second, fourth)
    case (.paren(let inner), .paren(let other)), (.prefix(_, let inner), .prefix(_, let other)),
      (.postfix(_, let inner), .postfix(_, let other)),
      (.cast(let inner, _, _), .cast(let other, _, _)),
      (.optionalChain(let inner), .optionalChain(let other)),
      (.bind(let inner), .bind(let other)), (.force(let inner), .force(let other)),
      (.tried(_, let inner), .tried(_, let other)):
      add(inner, other)
    default: break
    }
  }

  /// Literals of one shape need not have their elements in one order.
  private mutating func addElements(_ models: [Expr], _ twins: [Expr]) {
    var known: [ElementShape: Expr] = [:]
    for model in models {
      guard let shape = ElementShape(model, solver, scope) else { continue }
      if known[shape] == nil { known[shape] = model }
    }
    for twin in twins {
      guard let shape = ElementShape(twin, solver, scope), let model = known[shape] else {
        continue
      }
      add(model, twin)
    }
  }
}

extension Expr {
  /// The place of the name that a call or a reference is about.
  fileprivate var nameSpan: Span {
    switch kind {
    case .name(let name), .member(_, let name): name.span
    case .call(let callee, _): callee.nameSpan
    case .binary(let use, _, _), .prefix(let use, _), .postfix(let use, _): use.span
    default: span
    }
  }
}
