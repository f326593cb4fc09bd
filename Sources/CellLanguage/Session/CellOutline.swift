/// The statements at the top level of a cell, for programs that are made of cells.
package struct CellOutline: Sendable {
  package struct Statement: Sendable {
    package let kind: Kind
    /// Offsets in the cell's code, without white space and comments around the statement.
    package let range: Range<Int>
  }

  package enum Kind: Sendable {
    /// A function, a type, an extension, an operator: what means something without being run.
    case definition
    /// The expression whose value the cell shows.
    case shown
    /// A call of `help`, which compiled programs do not have.
    case help
    case deferred
    case other
  }

  package let statements: [Statement]
}

extension CellOutline {
  /// - Parameters:
  ///   - base: where the cell's code starts among all sources.
  ///   - showsLast: whether the value of the last statement is shown.
  init(_ statements: [Stmt], base: Int, showsLast: Bool) {
    self.statements = statements.enumerated().map { number, statement in
      let isShown = showsLast && number == statements.count - 1
      let start = Int(statement.span.start) - base
      return Statement(
        kind: isShown ? .shown : Kind(statement),
        range: start..<max(start, Int(statement.span.end) - base))
    }
  }
}

extension CellOutline.Kind {
  fileprivate init(_ statement: Stmt) {
    switch statement.kind {
    case .declaration(.variables), .declaration(.imported): self = .other
    case .declaration: self = .definition
    case .deferred: self = .deferred
    case .expression(let expr): self = expr.callsHelp ? .help : .other
    default: self = .other
    }
  }
}

extension Expr {
  fileprivate var callsHelp: Bool {
    guard case .call(let callee, _) = kind, case .name(let name) = callee.kind else { return false }
    return name.base == "help"
  }
}
