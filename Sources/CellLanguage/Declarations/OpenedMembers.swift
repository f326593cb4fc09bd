// Which members a value of type `any P` has: those in which its own type occurs only where a value
// of it comes out, and can be erased again.

extension Context {
  /// Whether a member found through a protocol can be used on a value of the given type.
  func isUsable(_ candidate: Candidate, on type: Type) -> Bool {
    guard case .existential(_, let bindings) = type.kind, candidate.base == .instance,
      let proto = candidate.proto
    else { return true }
    let hidden = HiddenTypes(context: self, proto: proto, bindings: Set(bindings.map(\.name)))
    switch candidate.member {
    case .function(let decl):
      return decl.parameters.allSatisfy { parameter in
        parameterType(parameter).map { hidden.mayGoIn($0) } ?? true
      } && hidden.mayComeOut(resultType(of: decl))
    case .variable(let decl): return hidden.mayComeOut(self.type(of: decl))
    default: return true
    }
  }
}

/// Looks for the type behind `any P`, and for associated types of it that nothing says.
private struct HiddenTypes {
  let context: Context
  let proto: NominalDecl
  let bindings: Set<String>

  func mayComeOut(_ type: Type) -> Bool {
    guard mentions(type) else { return true }
    switch type.kind {
    case .parameter, .dependent: return true
    case .tuple(let fields): return fields.allSatisfy { mayComeOut($0.type) }
    case .nominal(_, let arguments):
      return (context.known.isOptional(type) || context.known.isArray(type))
        && arguments.allSatisfy(mayComeOut)
    case .metatype(let instance): return mayComeOut(instance)
    default: return false
    }
  }

  /// A function that is passed in gets values of the type and may not have to give any.
  func mayGoIn(_ type: Type) -> Bool {
    guard mentions(type) else { return true }
    if let wrapped = context.known.wrapped(type) { return mayGoIn(wrapped) }
    guard let function = type.function else { return false }
    return function.parameters.allSatisfy { $0.isInout ? !mentions($0.type) : mayComeOut($0.type) }
      && mayGoIn(function.result)
  }

  private func mentions(_ type: Type) -> Bool {
    guard type.hasParameter else { return false }
    var found = false
    _ = context.types.map(type) { part in
      switch part.kind {
      case .parameter(let decl):
        if decl.selfOf != nil { found = true }
        return nil
      case .dependent(let base, let name):
        guard case .parameter(let decl) = base.kind, decl.selfOf != nil else { return nil }
        if !isKnown(name) { found = true }
        return part
      default: return nil
      }
    }
    return found
  }

  private func isKnown(_ name: String) -> Bool {
    bindings.contains(name)
      || context.inheritedProtocols(of: proto).contains {
        context.fixedType(name, by: $0) != nil
      }
  }
}
