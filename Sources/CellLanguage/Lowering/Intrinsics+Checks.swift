// Preconditions, and what ends a program.

extension FunctionLowering {
  /// `precondition(condition, message)`: the message is made only when it is needed.
  mutating func precondition(_ call: IntrinsicCall) -> Value? {
    let passed = assembler.makeLabel()
    jump(to: passed, if: inner(call.arguments[0]), is: true)
    let mark = self.mark
    withTemporaries { lowering in
      let message = lowering.value(lowering.inner(call.arguments[1]))
      _ = lowering.callNative(
        lowering.failureName(call.decl), [message], [[]], .empty, call.span)
    }
    release(to: mark)
    assembler.place(passed)
    return none
  }

  private func failureName(_ decl: FunctionDecl) -> String {
    decl.name == "assert" ? "assertionFailed" : "preconditionFailed"
  }

  /// `fatalError(message)` and its like.
  mutating func unreachable(_ call: IntrinsicCall) -> Value? {
    let message = value(inner(call.arguments[0]))
    let name = call.decl.name == "fatalError" ? "fatalError" : "preconditionFailed"
    _ = callNative(name, [message], [[]], .empty, call.span)
    return none
  }

  /// The expression in an argument that is an autoclosure.
  private func inner(_ core: Core) -> Core {
    switch core.kind {
    case .compound(let parts) where parts.count == 1: parts[0]
    case .defaultArgument(let parameter, _):
      context.checkedDefault(parameter).map { unwrapClosure($0) } ?? core
    default: unwrapClosure(core)
    }
  }

  private func unwrapClosure(_ core: Core) -> Core {
    guard case .closure(let body) = core.kind, body.statements.count == 1,
      case .returned(let value?, _) = body.statements[0]
    else { return core }
    return value
  }
}
