extension Machine {
  /// The substring at a place.
  func substring(_ place: Words) -> Substring {
    guard place[0] != 0 else { return "" }
    return UnsafeRawPointer(HeapObject(place[0]).payload)
      .assumingMemoryBound(to: Substring.self).pointee
  }

  /// A counted object that holds a substring.
  func makeSubstring(_ text: Substring) throws(Trap) -> HeapObject {
    let object = try heap.allocate(
      substringType, words: MemoryLayout<Substring>.size / MemoryLayout<Word>.size)
    UnsafeMutableRawPointer(object.payload).assumingMemoryBound(to: Substring.self)
      .initialize(to: text)
    return object
  }

  func registerSubstrings() {
    register("substring.ofString") { call in
      call[0] = try call.machine.makeSubstring(call.string(1)[...]).word
    }
    register("substring.base") { call in
      call.setString(call.machine.substring(call.window + 2).base)
    }
    register("substring.start") { call in
      call[0] = Self.indexWord(call.machine.substring(call.window + 1).startIndex)
    }
    register("substring.end") { call in
      call[0] = Self.indexWord(call.machine.substring(call.window + 1).endIndex)
    }
    register("substring.after") { call in
      let text = call.machine.substring(call.window + 1)
      let index = try Self.valid(call[2], in: text, isEndAllowed: false)
      call[0] = Self.indexWord(text.index(after: index))
    }
    register("substring.before") { call in
      let text = call.machine.substring(call.window + 1)
      let index = try Self.valid(call[2], in: text, isEndAllowed: true)
      guard index > text.startIndex else { throw Trap("string index is out of bounds") }
      call[0] = Self.indexWord(text.index(before: index))
    }
    register("substring.character") { call in
      let text = call.machine.substring(call.window + 2)
      let index = try Self.valid(call[3], in: text, isEndAllowed: false)
      call.setString(String(text[index]))
    }
    register("substring.slice") { call in
      let text = call.machine.substring(call.window + 1)
      let start = try Self.valid(call[2], in: text, isEndAllowed: true)
      let end = try Self.valid(call[3], in: text, isEndAllowed: true)
      guard start <= end else { throw Trap("range requires lowerBound <= upperBound") }
      call[0] = try call.machine.makeSubstring(text[start..<end]).word
    }
  }

  func registerCharacters() {
    register("character.ofString") { call in
      let text = call.string(2)
      guard text.count == 1 else {
        throw Trap("a 'Character' is made from exactly one character, found \(text.count)")
      }
      call.setString(text)
    }
    register("character.ofScalar") { call in
      let scalar = Unicode.Scalar(UInt32(truncatingIfNeeded: call[2])) ?? "\u{FFFD}"
      call.setString(String(Character(scalar)))
    }
    register("scalar.debug") { call in
      let scalar = Unicode.Scalar(UInt32(truncatingIfNeeded: call[2])) ?? "\u{FFFD}"
      call.setString(scalar.debugDescription)
    }
    let questions: [(String, @Sendable (Character) -> Bool)] = [
      ("isLetter", { $0.isLetter }), ("isNumber", { $0.isNumber }),
      ("isWholeNumber", { $0.isWholeNumber }), ("isWhitespace", { $0.isWhitespace }),
      ("isNewline", { $0.isNewline }), ("isUppercase", { $0.isUppercase }),
      ("isLowercase", { $0.isLowercase }), ("isPunctuation", { $0.isPunctuation }),
      ("isSymbol", { $0.isSymbol }), ("isMathSymbol", { $0.isMathSymbol }),
      ("isCurrencySymbol", { $0.isCurrencySymbol }), ("isASCII", { $0.isASCII }),
    ]
    for (name, question) in questions {
      register("character.\(name)") { call in
        call[0] = call.string(1).first.map(question) ?? false ? 1 : 0
      }
    }
    let values: [(String, @Sendable (Character) -> Int?)] = [
      ("wholeNumber", { $0.wholeNumberValue }), ("hexDigit", { $0.hexDigitValue }),
      ("ascii", { $0.asciiValue.map(Int.init) }),
    ]
    for (name, value) in values {
      register("character.\(name)") { call in
        let found = call.string(2).first.flatMap(value)
        call[0] = found == nil ? 0 : 1
        call[1] = found ?? 0
      }
    }
  }
}
