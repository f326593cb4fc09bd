/// How values of one Swift type travel between a cell and the library.
struct Wire {
  /// The type that conforms to `CellValue`.
  let type: String
  let words: Int
  /// Whether a value is one pointer that is never null.
  let isReference: Bool
  /// Whether the Swift type travels as it is.
  let isPlain: Bool
  /// The Swift value, from an expression for what arrived.
  let received: (String) -> String
  /// What is sent, from an expression for the Swift value.
  let sent: (String) -> String

  /// A type that conforms itself.
  init(plain type: String, words: Int, isReference: Bool = false) {
    self.type = type
    self.words = words
    self.isReference = isReference
    isPlain = true
    received = { $0 }
    sent = { $0 }
  }

  /// A type that travels as another.
  init(
    _ type: String, words: Int, isReference: Bool, received: @escaping (String) -> String,
    sent: @escaping (String) -> String
  ) {
    self.type = type
    self.words = words
    self.isReference = isReference
    isPlain = false
    self.received = received
    self.sent = sent
  }
}

/// Why a declaration cannot be bound.
struct Unbindable: Error {
  let reason: String
}

extension Catalog {
  private static let plainTypes: [String: Int] = [
    "Int": 1, "Int8": 1, "Int16": 1, "Int32": 1, "Int64": 1, "UInt": 1, "UInt8": 1, "UInt16": 1,
    "UInt32": 1, "UInt64": 1, "Double": 1, "Float": 1, "Bool": 1, "String": 2,
  ]

  /// How values of a type travel.
  func wire(_ type: SwiftType) throws -> Wire {
    switch type {
    case .named(let name): return try wire(named: name)
    case .existential(let name):
      guard types[name]?.kind == .proto else {
        throw Unbindable(reason: "values of type 'any \(name)' do not travel")
      }
      let wrapper = Self.wrapper(of: name)
      return Wire(
        wrapper, words: 1, isReference: true, received: { "\($0).value" },
        sent: { "\(wrapper)(\($0))" })
    case .optional(let wrapped):
      let inner = try wire(wrapped)
      let words = inner.isReference ? 1 : 1 + inner.words
      if inner.isPlain { return Wire(plain: type.text, words: words) }
      return mapped(inner, "\(inner.type)?", words: words, isReference: false)
    case .array(let element):
      let inner = try wire(element)
      if inner.isPlain { return Wire(plain: type.text, words: 1, isReference: true) }
      return mapped(inner, "[\(inner.type)]", words: 1, isReference: true)
    case .range(_, let bound):
      return Wire(plain: type.text, words: 2 * (try wire(bound).words))
    case .tuple(let parts): return try wire(tuple: parts)
    case .void:
      return Wire(
        "Nothing", words: 0, isReference: false, received: { _ in "()" }, sent: { _ in "Nothing()" }
      )
    case .function: throw Unbindable(reason: "closures travel only as parameters")
    case .other(let text): throw Unbindable(reason: "values of type '\(text)' do not travel")
    }
  }

  /// The struct in which values of `any P` travel.
  static func wrapper(of proto: String) -> String { "Any\(proto)" }

  private func wire(named name: String) throws -> Wire {
    if let words = Self.plainTypes[name] { return Wire(plain: name, words: words) }
    guard let declaration = types[name], declaration.isPublic else {
      throw Unbindable(reason: "values of type '\(name)' do not travel")
    }
    switch declaration.kind {
    case .structure: return Wire(plain: name, words: 1, isReference: true)
    case .enumeration:
      guard !declaration.hasPayload else {
        throw Unbindable(reason: "enums with payload do not travel")
      }
      return Wire(plain: name, words: 1)
    case .proto: throw Unbindable(reason: "'\(name)' is a protocol")
    }
  }

  private func mapped(_ inner: Wire, _ type: String, words: Int, isReference: Bool) -> Wire {
    Wire(
      type, words: words, isReference: isReference,
      received: { "\($0).map { \(inner.received("$0")) }" },
      sent: { "\($0).map { \(inner.sent("$0")) }" })
  }

  private func wire(tuple parts: [SwiftType.Element]) throws -> Wire {
    guard parts.count == 2 else {
      throw Unbindable(reason: "tuples of \(parts.count) values do not travel")
    }
    let (a, b) = (try wire(parts[0].type), try wire(parts[1].type))
    return Wire(
      "Pair<\(a.type), \(b.type)>", words: a.words + b.words, isReference: false,
      received: { expression in
        if a.isPlain, b.isPlain { return "\(expression).tuple" }
        return "{ (\(a.received("$0.first")), \(b.received("$0.second"))) }(\(expression))"
      },
      sent: { expression in
        if a.isPlain, b.isPlain { return "Pair(\(expression))" }
        return "{ Pair(\(a.sent("$0.0")), \(b.sent("$0.1"))) }(\(expression))"
      })
  }
}
