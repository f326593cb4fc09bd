extension Escapes {
  // MARK: Closures

  func enter(_ body: ClosureBody, _ use: Use) {
    let outer = reported
    let problems = captures(of: body, "closure", body.span)
    if use.keepsClosures { report(problems) }
    walkBody(body, use)
    reported = outer
  }

  func walkBody(_ body: ClosureBody, _ use: Use) {
    for capture in body.explicitCaptures {
      // A closure that only converts another one is kept as long as that.
      walk(capture.value, capture.variable.name.hasPrefix("$") ? use : .stored)
    }
    let outer = (reported, yields)
    frames.append(Frame(body: body, isEscaping: use.keepsClosures))
    check(body.statements)
    frames.removeLast()
    (reported, yields) = outer
  }

  func checkCaptures(of function: FunctionDecl, _ span: Span) {
    guard function.isLocal else { return }
    report(captures(of: function, "local function", span))
  }

  private func report(_ problems: [Problem]) {
    for problem in problems
    where reported.insert(ObjectIdentifier(problem.variable)).inserted {
      context.reporter.error(problem.summary, at: problem.span, help: problem.help)
    }
  }

  /// A closure that was let pass so far is used in another way than passing it on.
  func reportPending(_ variable: VariableDecl) {
    report(pending.removeValue(forKey: ObjectIdentifier(variable)) ?? [])
  }

  /// What a closure or local function takes along that it must not keep.
  func captures(of body: CodeBody, _ what: String, _ span: Span) -> [Problem] {
    var unvisited = [body]
    var visited: Set<ObjectIdentifier> = []
    var found: [Problem] = []
    while let next = unvisited.popLast() {
      guard visited.insert(ObjectIdentifier(next)).inserted else { continue }
      unvisited += next.usedFunctions
      for variable in next.captures where !isInside(variable.function, body) {
        reportPending(variable)
        if let problem = problem(of: variable, what, span) { found.append(problem) }
      }
    }
    return found
  }

  /// Whether a variable is one of the closure's own, used by a local function in it.
  private func isInside(_ owner: CodeBody?, _ body: CodeBody) -> Bool {
    var current = owner
    while let next = current {
      if next === body { return true }
      current = next.parent
    }
    return false
  }

  private func problem(of variable: VariableDecl, _ what: String, _ span: Span) -> Problem? {
    let captured: String
    if variable.isNonescaping {
      let kind = variable.storage == .parameter ? "parameter" : "value"
      captured = "non-escaping \(kind) '\(variable.name)'"
    } else if variable.isInoutParameter {
      captured = "'inout' parameter '\(variable.name)'"
    } else if variable.isOwnMutableSelf {
      captured = "mutating 'self' parameter"
    } else {
      return nil
    }
    return Problem(
      summary: "escaping \(what) captures \(captured)",
      help: variable.isNonescaping
        ? "write '@escaping' in front of the parameter's type" : "copy it into a constant first",
      span: span, variable: variable)
  }

  // MARK: References

  func check(_ variable: VariableDecl, _ use: Use, _ span: Span) {
    let name = variable.name
    let summary: String
    switch use {
    case .borrowed, .called, .named: return
    case .assigned: summary = "assigning non-escaping parameter '\(name)' to an '@escaping' closure"
    case .passed:
      summary =
        "passing non-escaping parameter '\(name)' to function expecting an '@escaping' closure"
    case .generic(let parameter):
      summary =
        "converting non-escaping parameter '\(name)' to generic parameter '\(parameter)' "
        + "may allow it to escape"
    case .erased:
      summary = "converting non-escaping parameter '\(name)' to 'Any' may allow it to escape"
    case .stored:
      summary =
        "using non-escaping parameter '\(name)' in a context expecting an '@escaping' closure"
    }
    guard reported.insert(ObjectIdentifier(variable)).inserted else { return }
    context.reporter.error(
      summary, at: span, help: "write '@escaping' in front of the parameter's type",
      notes: [("parameter '\(name)' is implicitly non-escaping", variable.span)])
  }

  /// An object that a closure keeps has to be mentioned, by `self.` or `[self]`.
  func checkImplicitSelf(_ variable: VariableDecl, _ span: Span) {
    for frame in frames.reversed() {
      if frame.body === variable.function { return }
      guard frame.isEscaping else { continue }
      if isCaptured(variable) { return }
      let name = context.sources.text(span)
      return context.reporter.error(
        "\(mention) '\(name)' in closure requires explicit use of 'self' to make capture "
          + "semantics explicit", at: span,
        help: "write 'self.\(name)', or begin the closure with '[self] in'")
    }
  }

  /// Whether a closure around the place says `[self]`.
  private func isCaptured(_ variable: VariableDecl) -> Bool {
    frames.contains { frame in frame.body.explicitCaptures.contains { $0.variable === variable } }
  }
}
