import Diagnostics

extension Context {
  /// A type as its author would write it.
  func describe(_ type: Type) -> String {
    switch type.kind {
    case .nominal(let decl, let arguments): describeNominal(decl, arguments)
    case .tuple(let fields):
      "("
        + fields.map { field in
          (field.label.map { "\($0): " } ?? "") + describe(field.type)
        }.joined(separator: ", ") + ")"
    case .function(let function): describeFunction(function)
    case .existential(let protocols, let bindings): describeExistential(protocols, bindings)
    case .parameter(let decl): decl.shownName
    case .dependent(let base, let name): "\(describe(base)).\(name)"
    case .metatype(let instance): "\(describe(instance)).Type"
    case .variable: "_"
    case .inoutAddress(let object): "inout \(describe(object))"
    case .opaque(let result, _):
      "some " + result.protocols.map(\.name).joined(separator: " & ")
    case .error: "_"
    }
  }

  private func describeNominal(_ decl: NominalDecl, _ arguments: [Type]) -> String {
    switch (decl.name, arguments.count) {
    case ("Array", 1): return "[\(describe(arguments[0]))]"
    case ("Dictionary", 2): return "[\(describe(arguments[0])) : \(describe(arguments[1]))]"
    case ("Optional", 1):
      let inner = describe(arguments[0])
      let needsParentheses = arguments[0].function != nil || arguments[0].isExistential
      return needsParentheses && inner.contains(" ") ? "(\(inner))?" : "\(inner)?"
    default: break
    }
    let own = arguments.suffix(decl.genericParameters.count)
    let name = decl.qualifiedName
    guard !own.isEmpty else { return name }
    return "\(name)<\(own.map(describe).joined(separator: ", "))>"
  }

  private func describeFunction(_ function: FunctionType) -> String {
    let parameters = function.parameters.map { parameter in
      (parameter.isInout ? "inout " : "") + describe(parameter.type)
    }
    let throwing = function.thrown.map {
      $0 == known.anyError ? " throws" : " throws(\(describe($0)))"
    }
    let result = function.result.isVoid ? "Void" : describe(function.result)
    return "(\(parameters.joined(separator: ", ")))\(throwing ?? "") -> \(result)"
  }

  private func describeExistential(
    _ protocols: [NominalDecl], _ bindings: [Type.AssociatedBinding]
  ) -> String {
    guard !protocols.isEmpty else { return "Any" }
    var names = protocols.map(\.name).joined(separator: " & ")
    if !bindings.isEmpty {
      names += "<\(bindings.map { describe($0.type) }.joined(separator: ", "))>"
    }
    return "any \(names)"
  }

  /// A name near a misspelt type's name.
  func suggestion(forType name: String, in scope: TypeScope) -> String? {
    var names = Array(module.nominals.keys) + Array(module.aliases.keys)
    names += library.names.filter { $0.first?.isUppercase ?? false }
    names += scope.parameters.map(\.name)
    names += (scope.local?.visibleNames ?? []).filter { $0.first?.isUppercase ?? false }
    return Suggestion.help(for: name, among: names.sorted())
  }
}
