import Diagnostics

extension Session {
  /// Checks the whole library as if a program used all of it. Anything it finds is our own mistake.
  package func checkLibrary() -> [String] {
    let (nominals, values) = context.library.everything()
    var found: [String] = []
    for nominal in nominals {
      let members = ([nominal.members] + nominal.extensions.map(\.members)).flatMap(\.all)
      for member in members { check(member, nominal.name, &found) }
    }
    for member in values { check(member, "", &found) }
    return found
  }

  private func check(_ member: Member, _ owner: String, _ found: inout [String]) {
    switch member {
    case .function(let decl): check(decl, owner, &found)
    case .variable(let decl):
      _ = context.type(of: decl)
      context.checkInitializer(of: decl)
      for accessor in [decl.getter, decl.setter].compactMap({ $0 }) {
        check(accessor, owner, &found)
      }
    case .subscripted(let decl):
      for accessor in [decl.getter, decl.setter].compactMap({ $0 }) {
        check(accessor, owner, &found)
      }
    case .type(let decl):
      for member in decl.members.all { check(member, owner + "." + decl.name, &found) }
    case .enumCase(let decl): _ = context.payloadTypes(of: decl)
    case .alias(let decl): _ = context.type(of: decl)
    case .associatedType: break
    }
    report(owner + "." + member.name, &found)
  }

  private func check(_ decl: FunctionDecl, _ owner: String, _ found: inout [String]) {
    context.resolveInterface(of: decl)
    context.checkDefaults(of: decl)
    context.checkBody(of: decl)
    if let native = decl.modifiers.native, machine.nativeNumber(native) == nil {
      found.append("\(owner).\(decl.fullName): no host function '\(native)'")
    }
    if let intrinsic = decl.modifiers.intrinsic, Intrinsics.emitter(intrinsic) == nil,
      !["and", "or", "not", "coalesce", "array.subscript"].contains(intrinsic)
    {
      found.append("\(owner).\(decl.fullName): no instruction '\(intrinsic)'")
    }
    report("\(owner).\(decl.fullName)", &found)
  }

  private func report(_ name: String, _ found: inout [String]) {
    for diagnostic in context.reporter.take() {
      found.append("\(name): \(diagnostic.summary)")
    }
  }
}
