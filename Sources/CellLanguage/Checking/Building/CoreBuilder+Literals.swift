extension CoreBuilder {
  func integer(_ value: UInt64?, isNegative: Bool, _ type: Type, _ span: Span) -> Core {
    guard let value else {
      reporter.error(
        "integer literal '\(reporter.sources.text(span))' does not fit into 64 bits", at: span)
      return invalid(span)
    }
    if type == known.double || type == known.float {
      return float(isNegative ? -Double(value) : Double(value), type, span)
    }
    if let format = IntegerFormat(type) {
      return Core(.integer(stored(value, isNegative, format, type, span)), type, span)
    }
    if isOpenLiteral(type) { return Core(.integer(signed(value, isNegative)), type, span) }
    return literalCall(
      "integerLiteral", "IntegerLiteralType", "ExpressibleByIntegerLiteral", type, span
    ) { inner in
      self.integer(value, isNegative: isNegative, inner, span)
    }
  }

  /// Whether a type is the `IntegerLiteralType` or the like of a generic parameter; lowering
  /// knows what it is.
  private func isOpenLiteral(_ type: Type) -> Bool {
    guard case .dependent(_, let name) = type.kind else { return false }
    return name.hasSuffix("LiteralType")
  }

  private func signed(_ value: UInt64, _ isNegative: Bool) -> Int {
    let bits = Int(truncatingIfNeeded: value)
    return isNegative ? 0 &- bits : bits
  }

  private func stored(
    _ value: UInt64, _ isNegative: Bool, _ format: IntegerFormat, _ type: Type, _ span: Span
  ) -> Int {
    let limit = isNegative ? format.minimumMagnitude : format.maximum
    if value > limit {
      let sign = isNegative ? "-" : ""
      reporter.error(
        "integer literal '\(sign)\(value)' overflows when stored into '\(context.describe(type))'",
        at: span)
      return 0
    }
    return signed(value, isNegative)
  }

  func float(_ value: Double, _ type: Type, _ span: Span) -> Core {
    if type == known.double { return Core(.double(value), type, span) }
    if type == known.float { return Core(.double(Double(Float(value))), type, span) }
    if isOpenLiteral(type) { return Core(.double(value), type, span) }
    return literalCall(
      "floatLiteral", "FloatLiteralType", "ExpressibleByFloatLiteral", type, span
    ) { inner in self.float(value, inner, span) }
  }

  mutating func string(_ segments: [StringSegment], _ type: Type, _ span: Span) -> Core {
    if segments.count == 1, case .text(let text) = segments[0] {
      return plainString(text, type, span)
    }
    if let own = ownInterpolation(segments, type, span) { return own }
    var pieces: [Core] = []
    for segment in segments {
      switch segment {
      case .text(let text): pieces.append(Core(.string(text), known.string, span))
      case .interpolation(let arguments, let place):
        pieces.append(interpolation(arguments, place))
      }
    }
    if type == known.string || type.isError || isOpenLiteral(type) {
      return Core(.interpolation(pieces), type.isError ? known.string : type, span)
    }
    return literalCall(
      "stringLiteral", "StringLiteralType", "ExpressibleByStringLiteral", type, span
    ) { inner in Core(.interpolation(pieces), inner, span) }
  }

  private mutating func interpolation(_ arguments: Arguments, _ span: Span) -> Core {
    if hasOwnInterpolations { return ownInterpolation(arguments, span) }
    guard arguments.list.count == 1, arguments.list[0].label == nil else {
      reporter.error(
        "string interpolations with arguments are not available in cells", at: span,
        help: "use 'String(format:)', or declare it in 'extension String.StringInterpolation'")
      return invalid(span)
    }
    return checker.checkValue(arguments.list[0].value, code, isTried: isTried)
  }

  func plainString(_ text: String, _ type: Type, _ span: Span) -> Core {
    if type == known.string || type == known.character || type.isError {
      return Core(.string(text), type, span)
    }
    let name = text.count == 1 ? "unicodeScalarLiteral" : "stringLiteral"
    let kind = text.count == 1 ? "UnicodeScalarLiteralType" : "StringLiteralType"
    let proto =
      text.count == 1 ? "ExpressibleByUnicodeScalarLiteral" : "ExpressibleByStringLiteral"
    return literalCall(name, kind, proto, type, span) { inner in
      Core(.string(text), inner, span)
    }
  }

  /// A literal of a type that makes itself from literals: a call of `init(integerLiteral:)` etc.
  private func literalCall(
    _ label: String, _ associated: String, _ proto: String, _ type: Type, _ span: Span,
    _ make: (Type) -> Core
  ) -> Core {
    guard !type.isError else { return invalid(span) }
    let signature = code.signature
    var candidates = context.typeMembers(of: type, named: "init", in: signature)
    candidates.sort { $0.specificity > $1.specificity }
    for candidate in candidates {
      guard let function = candidate.function, function.parameters.count == 1,
        function.parameters[0].label == label,
        let parameter = context.parameterType(function.parameters[0])
      else { continue }
      let substitution = solver.ownerSubstitution(candidate, selfType: type)
      let inner = context.substitute(parameter, substitution, in: signature)
      if let own = inner.nominal, context.sources.place(own.nameSpan) != nil {
        return refuseLiteral(proto, associated, inner, function, type, span)
      }
      let callee = Callee(
        function: function, substitution: substitution,
        dispatch: candidate.isRequirement ? .witness : .direct, selfType: type)
      return Core(.call(callee, [make(inner)]), type, span)
    }
    return invalid(span)
  }

  /// A literal would have to be made from a literal of a type that is no better off.
  private func refuseLiteral(
    _ proto: String, _ associated: String, _ inner: Type, _ function: FunctionDecl, _ type: Type,
    _ span: Span
  ) -> Core {
    reporter.error(
      "type '\(context.describe(type))' does not conform to protocol '\(proto)'", at: span,
      help: "take a type of the standard library, such as 'Int', 'Double' or 'String'",
      notes: [
        (
          "'\(associated)' is '\(context.describe(inner))', which is made from literals itself",
          function.nameSpan
        )
      ])
    return invalid(span)
  }

  // MARK: Collections

  mutating func array(_ elements: [Expr], _ type: Type, _ span: Span) -> Core {
    let object = unwrappedOptional(type)
    if known.isArray(object) {
      let element = object.arguments[0]
      if context.trees.usesOwnership, context.isNoncopyable(element) {
        reporter.error(
          "values of noncopyable type '\(context.describe(element))' cannot be elements of an "
            + "array", at: span, help: "keep them in variables of their own, or in a class")
      }
      let core = Core(.array(elements.map { build($0, as: element) }), object, span)
      return coerce(core, to: type)
    }
    return collectionCall("arrayLiteral", object, span) { builder, element in
      Core(
        .array(elements.map { builder.build($0, as: element) }), builder.known.array(element), span)
    }
  }

  private func unwrappedOptional(_ type: Type) -> Type {
    known.wrapped(type).map(unwrappedOptional) ?? type
  }

  mutating func dictionary(
    _ elements: [(key: Expr, value: Expr)], _ type: Type, _ span: Span
  ) -> Core {
    let object = unwrappedOptional(type)
    if object.nominal === known.decl("Dictionary"), object.nominal != nil {
      let pairs = elements.map { pair in
        let key = build(pair.key, as: object.arguments[0])
        return (key: key, value: build(pair.value, as: object.arguments[1]))
      }
      return coerce(Core(.dictionary(pairs), object, span), to: type)
    }
    return collectionCall("dictionaryLiteral", object, span) { builder, element in
      let fields = element.tupleFields?.map(\.type) ?? []
      guard fields.count == 2 else { return builder.invalid(span) }
      var pairs: [Core] = []
      for pair in elements {
        let key = builder.build(pair.key, as: fields[0])
        let parts = [key, builder.build(pair.value, as: fields[1])]
        pairs.append(Core(.tuple(parts), element, span))
      }
      return Core(.array(pairs), builder.known.array(element), span)
    }
  }

  /// `init(arrayLiteral:)` of a type, with its variadic argument as one array.
  private mutating func collectionCall(
    _ label: String, _ type: Type, _ span: Span,
    _ make: (inout CoreBuilder, Type) -> Core
  ) -> Core {
    guard !type.isError else { return invalid(span) }
    let candidates = context.typeMembers(of: type, named: "init", in: code.signature)
      .sorted { $0.specificity > $1.specificity }
    for candidate in candidates {
      guard let function = candidate.function, function.parameters.first?.label == label,
        let parameter = context.parameterType(function.parameters[0])
      else { continue }
      let substitution = solver.ownerSubstitution(candidate, selfType: type)
      let element = context.substitute(parameter, substitution, in: code.signature)
      let callee = Callee(
        function: function, substitution: substitution,
        dispatch: candidate.isRequirement ? .witness : .direct, selfType: type)
      return Core(.call(callee, [make(&self, element)]), type, span)
    }
    return invalid(span)
  }
}

/// The width and sign of an integer type of the standard library.
struct IntegerFormat: Hashable {
  let bits: Int
  let isSigned: Bool

  init(bits: Int, isSigned: Bool) {
    self.bits = bits
    self.isSigned = isSigned
  }

  init?(_ type: Type) {
    guard let name = type.nominal?.name, let format = Self.formats[name] else { return nil }
    self = format
  }

  var maximum: UInt64 {
    isSigned ? (1 << (bits - 1)) - 1 : bits == 64 ? .max : (1 << bits) - 1
  }

  /// Whether every word is a value.
  var isWord: Bool { bits == 64 }

  /// Whether a word is a value: extended with its sign or with zeros.
  func holds(_ word: Int) -> Bool {
    if isWord { return true }
    if !isSigned { return word >= 0 && word < 1 << bits }
    return word >= -1 << (bits - 1) && word < 1 << (bits - 1)
  }

  /// The magnitude of the least value.
  var minimumMagnitude: UInt64 { isSigned ? 1 << (bits - 1) : 0 }

  private static let formats: [String: IntegerFormat] = [
    "Int": IntegerFormat(bits: 64, isSigned: true),
    "Int8": IntegerFormat(bits: 8, isSigned: true),
    "Int16": IntegerFormat(bits: 16, isSigned: true),
    "Int32": IntegerFormat(bits: 32, isSigned: true),
    "Int64": IntegerFormat(bits: 64, isSigned: true),
    "UInt": IntegerFormat(bits: 64, isSigned: false),
    "UInt8": IntegerFormat(bits: 8, isSigned: false),
    "UInt16": IntegerFormat(bits: 16, isSigned: false),
    "UInt32": IntegerFormat(bits: 32, isSigned: false),
    "UInt64": IntegerFormat(bits: 64, isSigned: false),
  ]
}

extension CoreBuilder {
  func boolean(_ value: Bool, _ type: Type, _ span: Span) -> Core {
    if type == known.bool || type.isError { return Core(.boolean(value), known.bool, span) }
    if case .dependent = type.kind { return Core(.boolean(value), type, span) }
    return literalCall(
      "booleanLiteral", "BooleanLiteralType", "ExpressibleByBooleanLiteral", type, span
    ) { inner in self.boolean(value, inner, span) }
  }
}
