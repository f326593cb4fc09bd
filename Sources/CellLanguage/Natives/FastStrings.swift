// Strings without a detour, see `FastFunction`. Long texts are for the ordinary functions, which look
// at the memory limit.

/// The bytes of text that count as long.
private let longText = 1 << 22

extension Machine {
  func registerFastStrings() {
    for name in ["string.append", "string.appendCharacter"] {
      registerFast(name) { window, _ in
        guard window[1] != 0, window[3] != 0 else { return false }
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
      window[0] = string(at: window + 1).count
      return true
    }
    registerFast("string.isEmpty") { window, _ in
      window[0] = string(at: window + 1).isEmpty ? 1 : 0
      return true
    }
  }
}
