#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Machine {
  func registerStrings() {
    registerStringConstruction()
    registerStringQuestions()
    registerStringTransformations()
    registerStringIndices()
  }

  private func registerStringConstruction() {
    register("string.ofCharacter") { call in call.setString(call.string(2)) }
    register("string.ofSubstring") { call in
      call.setString(String(call.machine.substring(call.window + 2)))
    }
    register("string.repeating") { call in
      let (text, count) = (call.string(2), call[4])
      guard count >= 0 else { throw Trap("cannot repeat a string \(count) times") }
      let (size, overflow) = text.utf8.count.multipliedReportingOverflow(by: count)
      try call.machine.countText(overflow ? .max : size, size)
      call.setString(String(repeating: text, count: count))
    }
    register("string.radix") { call in
      guard (2...36).contains(call[3]) else {
        throw Trap("radix must be in 2...36, found \(call[3])")
      }
      let isUpper = call[4] != 0
      call.setString(
        call[5] != 0
          ? String(call[2], radix: call[3], uppercase: isUpper)
          : String(UInt(bitPattern: call[2]), radix: call[3], uppercase: isUpper))
    }
    register("string.reflecting") { call in
      call.setString(try call.machine.describeNested(call.window + 2, call.types[0]))
    }
    register("string.concatenate") { call in
      var text = call.string(2)
      let other = call.string(4)
      let size = text.utf8.count + other.utf8.count
      try call.machine.countText(size, size)
      text += other
      call.setString(text)
    }
    register("string.append") { call in
      try call.machine.appendText(call.string(2), to: call.window)
    }
    register("string.appendScalar") { call in
      guard let scalar = Unicode.Scalar(UInt32(truncatingIfNeeded: call[2])) else { return }
      withString(at: call.window) { $0.unicodeScalars.append(scalar) }
    }
    register("string.appendCharacter") { call in
      try call.machine.appendText(call.string(2), to: call.window)
    }
    register("string.ofUTF8") { call in
      let (words, count) = call.elements(2)
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: words[$0]) }
      call.setString(String(decoding: bytes, as: UTF8.self))
    }
    register("string.isUTF8") { call in
      let (words, count) = call.elements(1)
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: words[$0]) }
      call[0] = String(validating: bytes, as: UTF8.self) == nil ? 0 : 1
    }
    register("string.format") { call in
      let any = call.machine.context.known.any
      let (items, count) = call.elements(4)
      var arguments: [FormatArgument] = []
      for index in 0..<count {
        arguments.append(try call.machine.formatArgument(items + index, any))
      }
      call.setString(try StringFormat(call.string(2)).text(arguments))
    }
  }

  private func registerStringQuestions() {
    register("string.count") { call in call[0] = call.string(1).count }
    register("string.isEmpty") { call in call[0] = call.string(1).isEmpty ? 1 : 0 }
    register("string.hasPrefix") { call in
      call[0] = call.string(1).hasPrefix(call.string(3)) ? 1 : 0
    }
    register("string.hasSuffix") { call in
      call[0] = call.string(1).hasSuffix(call.string(3)) ? 1 : 0
    }
    register("string.contains") { call in
      let wanted = call.string(3)
      call[0] = wanted.isEmpty || call.string(1).firstRange(of: wanted) != nil ? 1 : 0
    }
    register("string.characters") { call in
      if let characters = try call.asciiCharacters() { return call[0] = characters.word }
      call[0] = try call.makeStringArray(
        call.string(1).map { String($0) }, of: call.lowering.known.character
      ).word
    }
    register("string.utf8") { call in
      call[0] = try call.makeWordArray(
        call.string(1).utf8.map { Int($0) }, of: call.lowering.known.type("UInt8")
      ).word
    }
    register("string.utf16") { call in
      call[0] = try call.makeWordArray(
        call.string(1).utf16.map { Int($0) }, of: call.lowering.known.type("UInt16")
      ).word
    }
    register("string.scalars") { call in
      let values = call.string(1).unicodeScalars.map { Int($0.value) }
      call[0] = try call.makeWordArray(values, of: call.lowering.known.type("UInt32")).word
    }
  }

  private func registerStringTransformations() {
    let transformations: [(String, @Sendable (String) -> String)] = [
      ("lowercased", { $0.lowercased() }), ("uppercased", { $0.uppercased() }),
      ("reversed", { String($0.reversed()) }), ("debug", { $0.debugDescription }),
      ("capitalized", { Self.capitalized($0) }),
    ]
    for (name, transform) in transformations {
      register("string.\(name)") { call in call.setString(transform(call.string(2))) }
    }
    register("string.components") { call in
      call[0] = try call.makeStringArray(
        Self.components(call.string(1), call.string(3)), of: call.lowering.known.string
      ).word
    }
    register("string.splitText") { call in
      let (text, separator) = (call.string(1), call.string(3))
      if let pieces = try call.plainPieces(text, separator) { return call[0] = pieces.word }
      let pieces = Self.components(text, separator).filter { !$0.isEmpty }
      call[0] = try call.makeSubstringArray(pieces.map { $0[...] }).word
    }
    register("string.trimmed") { call in
      let kind = call[4]
      let isIn = { (character: Character) in Self.isMember(character, kind) }
      var text = call.string(2)[...]
      while let first = text.first, isIn(first) { text.removeFirst() }
      while let last = text.last, isIn(last) { text.removeLast() }
      call.setString(String(text))
    }
    register("string.replacing") { call in
      let (target, replacement) = (call.string(4), call.string(6))
      guard !target.isEmpty else { return call.setString(call.string(2)) }
      let parts = Self.components(call.string(2), target)
      try call.heap.check((parts.count - 1).multipliedReportingOverflow(by: replacement.utf8.count))
      call.setString(parts.joined(separator: replacement))
    }
    register("string.padding") { call in
      let (text, length, pad) = (call.string(2), call[4], call.string(5))
      guard !pad.isEmpty, length >= 0 else { throw Trap("padding needs a text that is not empty") }
      try call.heap.check(length.multipliedReportingOverflow(by: 1))
      if text.count >= length { return call.setString(String(text.prefix(length))) }
      let characters = Array(pad)
      var result = text
      for index in 0..<(length - text.count) {
        result.append(characters[(call[7] + index) % characters.count])
      }
      call.setString(result)
    }
  }

  private static func capitalized(_ text: String) -> String {
    var isStart = true
    return String(
      text.flatMap { character -> String in
        defer { isStart = !(character.isLetter || character.isNumber || character == "'") }
        return isStart ? String(character).uppercased() : String(character).lowercased()
      })
  }

  static func components(_ text: String, _ separator: String) -> [String] {
    guard !separator.isEmpty else { return [text] }
    var result: [String] = []
    var rest = text[...]
    while let range = rest.firstRange(of: separator) {
      result.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return result + [String(rest)]
  }

  /// The sets of characters that `CharacterSet` names, by number.
  private static func isMember(_ character: Character, _ kind: Int) -> Bool {
    switch kind {
    case 0: character.isWhitespace && !character.isNewline
    case 1: character.isWhitespace
    case 2: character.isNewline
    case 3: character.isNumber
    case 4: character.isLetter
    default: character.isPunctuation
    }
  }

  // MARK: Indices

  private func registerStringIndices() {
    register("stringIndex.less") { call in
      call[0] = Self.index(call[1]) < Self.index(call[2]) ? 1 : 0
    }
    register("stringIndex.equal") { call in
      call[0] = Self.index(call[1]) == Self.index(call[2]) ? 1 : 0
    }
    register("string.start") { call in call[0] = Self.indexWord(call.string(1).startIndex) }
    register("string.end") { call in call[0] = Self.indexWord(call.string(1).endIndex) }
    register("string.after") { call in
      let text = call.string(1)
      let index = try Self.valid(call[3], in: text[...], isEndAllowed: false)
      call[0] = Self.indexWord(text.index(after: index))
    }
    register("string.before") { call in
      let text = call.string(1)
      let index = try Self.valid(call[3], in: text[...], isEndAllowed: true)
      guard index > text.startIndex else { throw Trap("string index is out of bounds") }
      call[0] = Self.indexWord(text.index(before: index))
    }
    register("string.offset") { call in
      let text = call.string(1)
      let index = try Self.valid(call[3], in: text[...], isEndAllowed: true)
      let limit = call[4] >= 0 ? text.endIndex : text.startIndex
      let most = UInt(text.utf8.count)
      try call.machine.countHostWork(Int(min(call[4].magnitude, most) / 8))
      guard let found = text.index(index, offsetBy: call[4], limitedBy: limit) else {
        throw Trap("string index is out of bounds")
      }
      call[0] = Self.indexWord(found)
    }
    register("string.distance") { call in
      let text = call.string(1)
      let start = try Self.valid(call[3], in: text[...], isEndAllowed: true)
      let end = try Self.valid(call[4], in: text[...], isEndAllowed: true)
      try call.machine.countHostWork(text.utf8.count / 8)
      call[0] = text.distance(from: start, to: end)
    }
    register("string.character") { call in
      let text = call.string(2)
      let index = try Self.valid(call[4], in: text[...], isEndAllowed: false)
      call.setString(String(text[index]))
    }
    register("string.slice") { call in
      let text = call.string(1)
      let start = try Self.valid(call[3], in: text[...], isEndAllowed: true)
      let end = try Self.valid(call[4], in: text[...], isEndAllowed: true)
      guard start <= end else { throw Trap("range requires lowerBound <= upperBound") }
      call[0] = try call.machine.makeSubstring(text[start..<end]).word
    }
  }

  static func index(_ word: Word) -> String.Index { unsafeBitCast(word, to: String.Index.self) }
  static func indexWord(_ index: String.Index) -> Word { unsafeBitCast(index, to: Int.self) }

  /// An index of the program as an index of a string, if it is one.
  static func valid(
    _ word: Word, in text: Substring, isEndAllowed: Bool
  ) throws(Trap) -> String.Index {
    let raw = index(word)
    // An index may come from another string; its offset alone is trusted, and only in bounds.
    let offset = (word >> 16) & 0xFFFF_FFFF_FFFF
    let count = text.base.utf8.count
    guard word >= 0, offset <= count else { throw Trap("string index is out of bounds") }
    let position = text.base.utf8.index(text.base.startIndex, offsetBy: offset)
    _ = raw
    guard position >= text.startIndex,
      isEndAllowed ? position <= text.endIndex : position < text.endIndex
    else { throw Trap("string index is out of bounds") }
    return position
  }
}

extension NativeCall {
  func makeStringArray(_ strings: [String], of element: Type) throws(Trap) -> HeapObject {
    let array = try makeArray(of: element, capacity: strings.count)
    for (index, text) in strings.enumerated() {
      CellLanguage.store(text, at: array.payload + 2 + 2 * index)
    }
    array.payload[0] = strings.count
    return array
  }
}

extension NativeCall {
  fileprivate func makeSubstringArray(_ pieces: [Substring]) throws -> HeapObject {
    let array = try makeArray(of: lowering.known.type("Substring"), capacity: pieces.count)
    for (index, piece) in pieces.enumerated() {
      array.payload[2 + index] = try machine.makeSubstring(piece).word
      array.payload[0] = index + 1
    }
    return array
  }

  /// The pieces of a text that are not empty, when bytes tell: all is ASCII and the separator is one
  /// character. nil for other texts.
  fileprivate func plainPieces(_ text: String, _ separator: String) throws -> HeapObject? {
    guard separator.utf8.count == 1, let mark = separator.utf8.first, mark < 0x80, mark != 0x0D
    else { return nil }
    let ends = text.utf8.withContiguousStorageIfAvailable { Self.ends(of: $0, mark) }
    guard let ends, let ends else { return nil }
    let array = try makeArray(of: lowering.known.type("Substring"), capacity: ends.count)
    var (start, offset) = (text.utf8.startIndex, 0)
    for end in ends {
      let next = text.utf8.index(start, offsetBy: end - offset)
      if end > offset {
        array.payload[2 + array.payload[0]] = try machine.makeSubstring(text[start..<next]).word
        array.payload[0] += 1
      }
      guard end < text.utf8.count else { break }
      (start, offset) = (text.utf8.index(after: next), end + 1)
    }
    return array
  }

  /// Where the pieces between marks end; nil when a character may be more than a byte.
  private static func ends(of bytes: UnsafeBufferPointer<UInt8>, _ mark: UInt8) -> [Int]? {
    var ends: [Int] = []
    for (offset, byte) in bytes.enumerated() {
      if byte >= 0x80 || byte == 0x0D { return nil }
      if byte == mark { ends.append(offset) }
    }
    return ends + [bytes.count]
  }

  /// The characters of a text that is all ASCII, made from its bytes; nil for other texts.
  fileprivate func asciiCharacters() throws -> HeapObject? {
    var text = string(1)
    return try text.withUTF8 { bytes -> HeapObject? in
      // A carriage return and the line feed behind it are one character.
      guard bytes.allSatisfy({ $0 < 0x80 && $0 != 0x0D }) else { return nil }
      let array = try makeArray(of: lowering.known.character, capacity: bytes.count)
      var next = array.payload + 2
      for byte in bytes {
        next[0] = Int(byte)
        next[1] = smallStringOfOneByte
        next += 2
      }
      array.payload[0] = bytes.count
      return array
    }
  }
}
