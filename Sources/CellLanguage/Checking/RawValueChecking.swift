extension Context {
  /// Raw values are of the enum's raw type, and each belongs to one case.
  func checkRawValues(of decl: NominalDecl) {
    guard decl.isEnum, let raw = rawType(of: decl) else { return }
    // By their texts: the constants of one enum are of one kind.
    var seen: [String: Span] = [:]
    let isText = raw == known.string || raw == known.character
    var previous: RawConstant?
    for (enumCase, constant) in zip(decl.cases, rawConstants(of: decl)) {
      defer { previous = constant }
      if enumCase.rawValue == nil, !isText, let previous, !previous.isText,
        previous.successor == nil
      {
        reporter.error(
          "enum case must declare a raw value when no integer follows the preceding raw value, "
            + previous.text, at: enumCase.span, help: "write '\(enumCase.name) = …'")
        continue
      }
      if let value = enumCase.rawValue,
        isText != constant.isText || (constant.isFraction && IntegerFormat(raw) != nil)
      {
        reporter.error(
          "cannot convert value of type '\(constant.typeName)' to raw type '\(describe(raw))'",
          at: value.span)
      }
      checkRange(of: enumCase, constant, raw)
      if let previous = seen[constant.text] {
        reporter.error(
          "raw value for enum case is not unique", at: enumCase.rawValue?.span ?? enumCase.span,
          notes: [("raw value previously used here", previous)])
      }
      seen[constant.text] = enumCase.rawValue?.span ?? enumCase.span
    }
  }

  /// An integer has to fit into the raw type.
  private func checkRange(of enumCase: EnumCaseDecl, _ constant: RawConstant, _ raw: Type) {
    guard let format = IntegerFormat(raw), case .integer(let value) = constant else { return }
    let (magnitude, isNegative) =
      enumCase.rawValue.flatMap(integerLiteral) ?? (UInt64(value.magnitude), value < 0)
    guard magnitude > (isNegative ? format.minimumMagnitude : format.maximum) else { return }
    let text = (isNegative ? "-" : "") + "\(magnitude)"
    if let expr = enumCase.rawValue {
      reporter.error(
        "integer literal '\(text)' overflows when stored into '\(describe(raw))'", at: expr.span)
    } else {
      reporter.error(
        "raw value \(text) of case '\(enumCase.name)' does not fit into '\(describe(raw))'",
        at: enumCase.span, help: "write '\(enumCase.name) = …', or take a larger type")
    }
  }

  private func integerLiteral(_ expr: Expr) -> (magnitude: UInt64, isNegative: Bool)? {
    switch expr.kind {
    case .integer(let value): value.map { ($0, false) }
    case .prefix(let use, let operand) where use.name == "-":
      integerLiteral(operand).map { ($0.magnitude, !$0.isNegative) }
    default: nil
    }
  }
}
