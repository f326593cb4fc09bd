extension Wording {
  /// Formulas that would go on for ever, or nearly.
  static let limitRules = [
    WordingRule("Too many expansions: *") { _, _ in
      Wording(
        "more than \(Limits.expansions) macro expansions",
        help: "look for a macro that contains itself")
    },
    WordingRule("Too many tokens") { _, _ in
      Wording(
        "macros expand to more than \(Limits.tokens) tokens",
        help: "look for a macro that repeats its argument")
    },
  ]
}

extension Problem {
  /// A formula over the limit of length or nesting.
  init?(limitsOf text: LaTeXText) {
    let count = text.bytes.count
    if count > Limits.bytes {
      self.init(
        summary: "formula has \(count) bytes, the limit is \(Limits.bytes)", range: text.whole,
        help: "split the formula")
    } else if let nesting = text.nesting(beyond: Limits.nesting) {
      self.init(
        summary: "groups are nested \(nesting.depth) deep, the limit is \(Limits.nesting)",
        range: nesting.range, help: "split the formula")
    } else {
      return nil
    }
  }

  /// Nesting that shows only when macros are expanded and the script's stack overflows.
  static func depth(_ text: LaTeXText) -> Problem {
    Problem(
      summary: "formula is nested too deeply", range: text.whole,
      help: "look for a macro or a command that is its own argument")
  }

  /// The time limit.
  static func time(_ seconds: Double, _ text: LaTeXText) -> Problem {
    Problem(
      summary: "formula takes longer than \(seconds) s", range: text.whole,
      help: "split the formula")
  }

  /// The script ended in a way that it should not.
  static func failure(_ message: String, _ text: LaTeXText) -> Problem {
    Problem(summary: "KaTeX cannot read this, it says '\(message)'", range: text.whole)
  }

  /// A length out of all proportion.
  static func size(_ em: String, _ text: LaTeXText) -> Problem {
    Problem(
      summary: "length of \(em) em is over the limit of \(Limits.size) em",
      range: text.largestLength ?? text.whole, help: "write a smaller length, or split the formula")
  }
}

extension LaTeXText {
  /// The literal with the largest number and a unit of two letters.
  fileprivate var largestLength: Range<Int>? {
    var largest: (value: Double, range: Range<Int>)?
    var position = 0
    while position < bytes.count {
      let start = position
      while position < bytes.count, bytes[position].isInNumber { position += 1 }
      let unit = position..<min(position + 2, bytes.count)
      if position > start, let value = Double(self[start..<position]), unit.count == 2,
        bytes[unit].allSatisfy(\.isLetter), value > largest?.value ?? 0
      {
        let isNegative = start > 0 && bytes[start - 1] == UInt8(ascii: "-")
        largest = (value, (isNegative ? start - 1 : start)..<unit.upperBound)
      }
      position = max(position, start + 1)
    }
    return largest?.range
  }
}

extension UInt8 {
  fileprivate var isInNumber: Bool { self == 46 || (48...57).contains(self) }
  fileprivate var isLetter: Bool { (97...122).contains(self) }
}
