/// A type as the author wrote it.
final class TypeExpr {
  indirect enum Kind {
    /// `Int`, `Array<Double>`, `Outer.Inner` (with the outer type as base).
    case name(TypeExpr?, Name)
    case array(TypeExpr)
    case dictionary(TypeExpr, TypeExpr)
    case optional(TypeExpr)
    case tuple([(label: String?, type: TypeExpr)])
    case function(FunctionTypeExpr)
    case some(TypeExpr)
    case any(TypeExpr)
    case composition([TypeExpr])
    case metatype(TypeExpr)
    /// `_`, to be inferred.
    case placeholder
    case invalid
  }

  let kind: Kind
  let span: Span
  /// Written `T!`: an optional that is unwrapped where the context wants it.
  var isImplicitlyUnwrapped = false
  /// Written `@escaping T`.
  var isEscaping = false

  init(_ kind: Kind, _ span: Span) {
    self.kind = kind
    self.span = span
  }
}

extension TypeExpr {
  /// Whether it is a function type with `@escaping` in front of it.
  var isEscapingFunction: Bool {
    if case .function(let function) = kind, function.isEscaping { true } else { isEscaping }
  }
}

final class FunctionTypeExpr {
  struct Parameter {
    let type: TypeExpr
    let isInout: Bool
    let isVariadic: Bool
  }

  let parameters: [Parameter]
  let result: TypeExpr
  let throwing: Throwing
  let isAutoclosure: Bool
  let isEscaping: Bool

  init(
    parameters: [Parameter], result: TypeExpr, throwing: Throwing, isAutoclosure: Bool,
    isEscaping: Bool
  ) {
    self.parameters = parameters
    self.result = result
    self.throwing = throwing
    self.isAutoclosure = isAutoclosure
    self.isEscaping = isEscaping
  }
}

/// Whether and what a function throws, as written.
enum Throwing {
  case never
  case anything
  case typed(TypeExpr)
  case ifArgumentThrows

  var mayThrow: Bool {
    if case .never = self { false } else { true }
  }
}
