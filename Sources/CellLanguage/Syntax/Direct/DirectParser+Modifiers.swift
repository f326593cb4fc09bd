extension DirectParser {
  private static let modifierWords: [StaticString] = [
    "mutating", "nonmutating", "override", "required", "convenience", "final", "indirect", "lazy",
    "weak", "unowned", "prefix", "postfix", "infix", "package", "open",
  ]

  func isModifierWord(_ token: DirectToken) -> Bool {
    token.kind == .identifier && Self.modifierWords.contains { has($0, token) }
  }

  /// The documentation, attributes and modifiers in front of a declaration.
  mutating func introduction() throws(NotDirect) -> Introduction {
    var result = Introduction(start: token.start, documentation: documentation())
    while at(.at) { try attribute(&result.modifiers) }
    try modifiers(&result.modifiers)
    return result
  }

  /// Modifiers, each subject at most once; swift-syntax reads others, so that they are reported.
  private mutating func modifiers(_ modifiers: inout Modifiers) throws(NotDirect) {
    var subjects: [String] = []
    while true {
      let first = token
      guard try modifier(&modifiers) else { return }
      let isSetter = previousEnd != first.end
      let subject = TreeBuilder.subject(ofModifier: text(first), isSetter: isSetter)
      if subjects.contains(subject) { throw NotDirect() }
      subjects.append(subject)
      modifiers.written.append(.init(name: text(first), span: span(from: first.start)))
    }
  }

  private mutating func modifier(_ modifiers: inout Modifiers) throws(NotDirect) -> Bool {
    switch token.keyword {
    case .static: (modifiers.isStatic, modifiers.isFixedStatic) = (true, true)
    case .class:
      let next = try peek()
      switch next.keyword {
      case .func, .var, .let, .subscript: modifiers.isStatic = true
      default:
        // `class override func`, or a class whose name is no modifier.
        if isModifierWord(next) { throw NotDirect() }
        return false
      }
    case .private, .fileprivate:
      try access(&modifiers)
      return true
    case .public, .internal: break
    case .none:
      guard isModifierWord(token) else { return false }
      guard build.apply(modifier: text(token), to: &modifiers) else { throw NotDirect() }
    default: return false
    }
    try advance()
    return true
  }

  private mutating func access(_ modifiers: inout Modifiers) throws(NotDirect) {
    let isFilePrivate = token.keyword == .fileprivate
    try advance()
    if try take(.leftParen) {
      guard at(word: "set") else { throw NotDirect() }
      try advance()
      try expect(.rightParen)
      modifiers.isPrivateSet = !isFilePrivate
    } else {
      modifiers.isPrivate = true
      modifiers.isFilePrivate = isFilePrivate
    }
  }

  private static let ignoredAttributes: [StaticString] = [
    "inlinable", "usableFromInline", "frozen", "Sendable", "MainActor",
    "warn_unqualified_access", "dynamicMemberLookup", "dynamicCallable", "propertyWrapper",
  ]

  private mutating func attribute(_ modifiers: inout Modifiers) throws(NotDirect) {
    try advance()
    guard at(.identifier), token.start == previousEnd else { throw NotDirect() }
    if at(word: "native") || at(word: "intrinsic") {
      let isNative = at(word: "native")
      try advance()
      let argument = try stringArgument()
      if isNative { modifiers.native = argument } else { modifiers.intrinsic = argument }
      return
    }
    if at(word: "discardableResult") {
      modifiers.isDiscardable = true
    } else if at(word: "resultBuilder") {
      modifiers.isResultBuilder = true
    } else if !Self.ignoredAttributes.contains(where: { has($0, token) }) {
      return try customAttribute(&modifiers)
    }
    try advance()
    guard !(at(.leftParen) && token.start == previousEnd) else { throw NotDirect() }
  }

  private mutating func stringArgument() throws(NotDirect) -> String {
    try expect(.leftParen)
    guard at(.string), case .string(let segments) = try stringLiteral().kind,
      segments.count == 1, case .text(let text) = segments[0]
    else { throw NotDirect() }
    try expect(.rightParen)
    return text
  }

  /// A result builder or a property wrapper.
  private mutating func customAttribute(_ modifiers: inout Modifiers) throws(NotDirect) {
    guard lexer.bytes[token.start] >= UInt8(ascii: "A"),
      lexer.bytes[token.start] <= UInt8(ascii: "Z")
    else { throw NotDirect() }
    let wrapper = try attributeType()
    guard at(.leftParen), token.start == previousEnd else { return modifiers.add(wrapper, nil) }
    try advance()
    let arguments = try list(until: .rightParen) { (parser) throws(NotDirect) in
      try parser.argument()
    }
    modifiers.add(wrapper, arguments)
  }

  private mutating func attributeType() throws(NotDirect) -> TypeExpr {
    let start = token.start
    var name = try name()
    if isAtAngle { name.genericArguments = try genericArguments() }
    guard !at(.period) else { throw NotDirect() }
    return TypeExpr(.name(nil, name), span(from: start))
  }

  /// `@ChartBuilder` in front of a parameter; nil if it is another attribute.
  mutating func builderAttribute() throws(NotDirect) -> TypeExpr? {
    try advance()
    guard at(.identifier), token.start == previousEnd,
      lexer.bytes[token.start] >= UInt8(ascii: "A"), lexer.bytes[token.start] <= UInt8(ascii: "Z")
    else { return nil }
    return try attributeType()
  }

  /// The documentation comments in front of the current token, without their markers.
  private func documentation() -> String {
    guard token.isDocumented else { return "" }
    var lines: [String] = []
    var offset = previousEnd
    // A comment behind something on its line is about that.
    while offset > start, offset < token.start, lexer.bytes[offset] != UInt8(ascii: "\n") {
      offset += 1
    }
    while offset < token.start {
      guard lexer.bytes[offset] == UInt8(ascii: "/") else {
        offset += 1
        continue
      }
      var end = offset
      if lexer.byte(offset + 1) == UInt8(ascii: "*") {
        end = BlockComment.end(in: lexer.bytes, from: offset) ?? token.start
      } else {
        while end < token.start, lexer.bytes[end] != UInt8(ascii: "\n") { end += 1 }
        if lexer.byte(offset + 2) == UInt8(ascii: "/") {
          let skipped = lexer.byte(offset + 3) == UInt8(ascii: " ") ? 4 : 3
          lines.append(text(min(offset + skipped, end), end))
        }
      }
      offset = end
    }
    return lines.joined(separator: "\n")
  }
}
