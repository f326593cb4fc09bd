// Literals of collections whose elements have no type in common, or that have none. As the value of
// a variable they want its type written down; as a part of an expression they hold `Any`.

extension Solver {
  /// Whether a variable stands for the elements of such a literal: it waits for what the rest of
  /// the expression says.
  func isMixed(_ index: Int, _ bounds: Bounds) -> Bool {
    bounds.upper.isEmpty && haveNoCommonType(bounds) && isPartOfInnerLiteral(index)
  }

  private func haveNoCommonType(_ bounds: Bounds) -> Bool {
    guard let first = bounds.lower.first else {
      let kinds = bounds.lowerVariables.map { kind(of: state.variables[$0].literals) }
        .filter { !$0.isEmpty && $0 != .nilValue }
      return kinds.count > 1 && Set(kinds.map(\.rawValue)).count > 1
    }
    guard let decl = first.nominal, !decl.isClass, !known.isOptional(first) else { return false }
    let others = bounds.lower.dropFirst()
    if others.contains(where: { known.isOptional($0) || $0.isExistential }) { return false }
    return others.contains { $0.nominal !== decl }
      || bounds.lowerVariables.contains { !isFit(state.variables[$0].literals, for: first) }
  }

  /// Whether a literal can be of a type; `nil` is a matter of its own.
  private func isFit(_ literals: TypeVariable.Literals, for type: Type) -> Bool {
    LiteralKind.allCases.allSatisfy { literal in
      literal == .nilValue || !literals.contains(literal.flag) || conforms(type, literal)
    }
  }

  /// The elements are of type `Any`; keys, of `AnyHashable`.
  func mixedStep(_ order: [Int], _ bounds: NumberTable<Bounds>) -> Step? {
    for index in order {
      guard let own = bounds[index], !own.isResult, isMixed(index, own) else { continue }
      let hasNil = own.lowerVariables.contains {
        state.variables[$0].literals.contains(.nilValue)
      }
      let type = anything(for: index)
      return .bind(index, [hasNil ? known.optional(type) : type])
    }
    return nil
  }

  /// Nothing is said of the elements of an empty literal inside an expression.
  func emptyLiteralStep() -> Step? {
    let mentioned = isInPart ? mentionedVariables() : nil
    let open = origins.keys.compactMap { key -> Int? in
      guard key < state.variables.count, isOrigin(ofInnerLiteral: key),
        let index = resolve(types.variable(key)).variableIndex,
        state.variables[index].literals.isEmpty, mentioned?.contains(index) ?? true
      else { return nil }
      return index
    }
    return open.min().map { .bind($0, [anything(for: $0)]) }
  }

  private func anything(for index: Int) -> Type {
    let isKey = state.constraints.contains { constraint in
      if case .conforms(let type, _, _) = constraint {
        resolve(type).variableIndex == index
      } else {
        false
      }
    }
    return isKey ? known.type("AnyHashable") : known.any
  }

  /// Whether a variable, or one that became the same, was made for the parts of a literal that is
  /// not the whole expression.
  private func isPartOfInnerLiteral(_ index: Int) -> Bool {
    isOrigin(ofInnerLiteral: index)
      || origins.keys.contains { key in
        key < state.variables.count && resolve(types.variable(key)).variableIndex == index
          && isOrigin(ofInnerLiteral: key)
      }
  }

  private func isOrigin(ofInnerLiteral index: Int) -> Bool {
    guard let origin = origins[index], origin !== root else { return false }
    switch origin.kind {
    case .array, .dictionary: return true
    default: return false
    }
  }

  /// Which literals are alike: numbers, texts.
  func kind(of literals: TypeVariable.Literals) -> TypeVariable.Literals {
    if literals.isEmpty { return [] }
    if literals.isSubset(of: [.integer, .float]) { return .integer }
    return literals.isSubset(of: [.string, .character, .interpolation]) ? .string : literals
  }
}
