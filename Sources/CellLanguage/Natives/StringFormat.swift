#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// An argument of `String(format:)`.
enum FormatArgument {
  case integer(Int, isSigned: Bool)
  case double(Double)
  case text(String)
}

/// A format in the manner of C's `printf`, with Foundation's `%@`.
struct StringFormat {
  private let format: [Character]

  init(_ format: String) {
    self.format = Array(format)
  }

  func text(_ arguments: [FormatArgument]) throws(Trap) -> String {
    var result = ""
    var next = 0
    var position = 0
    while position < format.count {
      guard format[position] == "%" else {
        result.append(format[position])
        position += 1
        continue
      }
      let directive = try Directive(format, at: position)
      position = directive.end
      if directive.kind == "%" {
        result += "%"
        continue
      }
      let stars = directive.stars
      if let position = directive.argument {
        guard arguments.indices.contains(position - 1) else {
          throw Trap("format asks for argument \(position) of \(arguments.count)")
        }
        result += try directive.text(arguments[position - 1], [])
        continue
      }
      guard next + stars < arguments.count else {
        throw Trap("format needs more arguments than the \(arguments.count) given")
      }
      var sizes: [Int] = []
      for index in 0..<stars {
        guard case .integer(let size, _) = arguments[next + index] else {
          throw Trap("'*' in a format needs an 'Int'")
        }
        sizes.append(size)
      }
      result += try directive.text(arguments[next + stars], sizes)
      next += stars + 1
    }
    return result
  }

  /// `%-8.3f` and the like.
  private struct Directive {
    var flags = ""
    var width = ""
    var precision: String?
    var kind: Character = "%"
    /// The number of the argument in `%2$@`.
    var argument: Int?
    /// Whether `l`, `q` or the like say that a number has 64 bits.
    var isLong = false
    /// How many `h` say that a number has 16 bits, or 8.
    var shortness = 0
    var end = 0

    var stars: Int { (width == "*" ? 1 : 0) + (precision == "*" ? 1 : 0) }

    init(_ format: [Character], at start: Int) throws(Trap) {
      var position = start + 1
      func peek() -> Character? { position < format.count ? format[position] : nil }
      var digits = position
      while digits < format.count, format[digits].isNumber { digits += 1 }
      if digits > position, digits < format.count, format[digits] == "$" {
        argument = Int(String(format[position..<digits]))
        position = digits + 1
      }
      while let character = peek(), "-+ #0".contains(character) {
        flags.append(character)
        position += 1
      }
      while let character = peek(), character.isNumber || character == "*" {
        width.append(character)
        position += 1
      }
      if peek() == "." {
        position += 1
        var digits = ""
        while let character = peek(), character.isNumber || character == "*" {
          digits.append(character)
          position += 1
        }
        precision = digits
      }
      while let character = peek(), "hlLqzjt".contains(character) {
        isLong = isLong || "lqzjt".contains(character)
        if character == "h" { shortness += 1 }
        position += 1
      }
      guard let kind = peek() else { throw Trap("format ends in the middle of a directive") }
      self.kind = kind
      end = position + 1
    }

    private func narrowed(_ value: Int) -> Int {
      if isLong { return value }
      return switch shortness {
      case 0: Int(Int32(truncatingIfNeeded: value))
      case 1: Int(Int16(truncatingIfNeeded: value))
      default: Int(Int8(truncatingIfNeeded: value))
      }
    }

    private func bits(_ value: Int) -> Int {
      if isLong { return value }
      return switch shortness {
      case 0: Int(UInt32(truncatingIfNeeded: value))
      case 1: Int(UInt16(truncatingIfNeeded: value))
      default: Int(UInt8(truncatingIfNeeded: value))
      }
    }

    func text(_ argument: FormatArgument, _ sizes: [Int]) throws(Trap) -> String {
      var width = self.width
      var precision = self.precision
      var sizes = sizes
      if width == "*" { width = String(sizes.removeFirst()) }
      if precision == "*" { precision = String(sizes.removeFirst()) }
      guard width.count <= 6, (Int(width) ?? 0) <= 10_000, (precision ?? "").count <= 6,
        (precision.flatMap { Int($0) } ?? 0) <= 1_000
      else {
        throw Trap("format width \(width) is too large")
      }
      let head = "%" + flags + width + (precision.map { "." + $0 } ?? "")
      switch (kind, argument) {
      case ("d", .integer(let value, _)), ("i", .integer(let value, _)):
        return Self.print(head + "ld", narrowed(value))
      case ("u", .integer(let value, _)), ("x", .integer(let value, _)),
        ("X", .integer(let value, _)), ("o", .integer(let value, _)):
        return Self.print(head + "l\(kind)", bits(value))
      case ("c", .integer(let value, _)):
        return Unicode.Scalar(UInt32(truncatingIfNeeded: value)).map { String(Character($0)) } ?? ""
      case ("f", .double(let value)), ("F", .double(let value)), ("e", .double(let value)),
        ("E", .double(let value)), ("g", .double(let value)), ("G", .double(let value)),
        ("a", .double(let value)), ("A", .double(let value)):
        return Self.print(head + String(kind), value)
      // Foundation takes no width for objects.
      case ("@", _): return Self.plain(argument)
      case ("s", _): return Self.padded(Self.plain(argument), flags, width, precision)
      default: throw Trap(mismatch(argument))
      }
    }

    private func mismatch(_ argument: FormatArgument) -> String {
      let found =
        switch argument {
        case .integer: "an 'Int'"
        case .double: "a 'Double'"
        case .text: "a 'String'"
        }
      return "format '%\(kind)' does not fit \(found)"
    }

    private static func plain(_ argument: FormatArgument) -> String {
      switch argument {
      case .integer(let value, let isSigned):
        isSigned ? String(value) : String(UInt(bitPattern: value))
      case .double(let value): "\(value)"
      case .text(let text): text
      }
    }

    private static func padded(
      _ text: String, _ flags: String, _ width: String, _ precision: String?
    ) -> String {
      let cut = precision.flatMap { Int($0) }.map { String(text.prefix($0)) } ?? text
      let room = max(0, (Int(width) ?? 0) - cut.count)
      let pad = String(repeating: " ", count: room)
      return flags.contains("-") ? cut + pad : pad + cut
    }

    private static func print(_ format: String, _ value: any CVarArg) -> String {
      withVaList([value]) { list in
        var buffer = [CChar](repeating: 0, count: 12_000)
        let count = vsnprintf(&buffer, buffer.count, format, list)
        let bytes = buffer.prefix(min(Int(count), buffer.count - 1)).map { UInt8(bitPattern: $0) }
        return String(decoding: bytes, as: UTF8.self)
      }
    }
  }
}

extension Machine {
  /// The value behind an existential, as a format takes it.
  func formatArgument(_ place: Words, _ type: Type) throws(Trap) -> FormatArgument {
    guard case .existential(let inner, _) = HeapObject(place[0]).type.kind else {
      return .text(try describe(place, type))
    }
    let payload = HeapObject(place[0]).payload
    switch shape(of: inner).kind {
    case .integer(let format): return .integer(payload[0], isSigned: format.isSigned)
    case .boolean: return .integer(payload[0], isSigned: true)
    case .double: return .double(Double(bitPattern: UInt64(UInt(bitPattern: payload[0]))))
    case .float:
      return .double(Double(Float(bitPattern: UInt32(truncatingIfNeeded: payload[0]))))
    default: return .text(try describe(place, type))
    }
  }
}
