// Strings without a detour, see `FastFunction`. Long texts are for the ordinary functions, which look
// at the memory limit.

/// The bytes of text that count as long.
private let longText = 1 << 16

extension Machine {
  func registerFastStrings() {
    for name in ["string.append", "string.appendCharacter"] {
      registerFast(name) { window, _ in
        guard window[1] != 0, window[3] != 0 else { return false }
        if appendSmall(window + 2, to: window) { return true }
        let other = string(at: window + 2)
        return withString(at: window) { text in
          guard text.utf8.count + other.utf8.count < longText else { return false }
          text += other
          return true
        }
      }
    }
    registerFast("string.concatenate") { window, _ in
      var text = string(at: window + 2)
      let other = string(at: window + 4)
      guard text.utf8.count + other.utf8.count < longText else { return false }
      text += other
      store(text, at: window)
      return true
    }
    registerFast("string.count") { window, _ in
      window[0] = characterCount(string(at: window + 1))
      return true
    }
    registerFast("string.isEmpty") { window, _ in
      window[0] = string(at: window + 1).isEmpty ? 1 : 0
      return true
    }
  }
}

/// The number of characters; for texts that are all ASCII that of their bytes.
private func characterCount(_ text: String) -> Int {
  var text = text
  let isPlain = text.withUTF8 { bytes in
    var (all, hasReturn) = (UInt8(0), false)
    for byte in bytes {
      all |= byte
      hasReturn = hasReturn || byte == 0x0D
    }
    return all < 0x80 && !hasReturn
  }
  return isPlain ? text.utf8.count : text.count
}
