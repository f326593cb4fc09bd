/// How an option that limits a cell is written, and how far it can be raised.
struct CellLimit<Value: Comparable & Sendable>: Sendable {
  /// What a value looks like, for those who wrote something else.
  let expected: String
  let most: Value
  /// The largest value, as an author writes it.
  let mostText: String
  /// The value of a text; nil if it is none, or not positive.
  let value: @Sendable (String) -> Value?
}

extension CellLimit<Duration> {
  static var time: Self {
    Self(
      expected: "a time such as '30s', '500ms' or '2min'", most: .seconds(86_400),
      mostText: "24h"
    ) { text in
      Quantity(text, units: ["ms": 0.001, "s": 1, "min": 60, "h": 3600])
        .map { .milliseconds($0.rounded(up: 1000)) }
    }
  }
}

extension CellLimit<Int> {
  /// As many as take some days.
  static var steps: Self {
    count("a number of steps such as '1000000' or '5e9'", most: 1_000_000_000_000_000_000, "1e18")
  }

  /// What the machine has room for, whatever is called.
  static var recursion: Self {
    count(
      "a number of nested calls such as '1000' or '2e5'", most: CellOptions.deepestRecursion,
      "\(CellOptions.deepestRecursion)")
  }

  static var memory: Self {
    size("a size such as '500MB' or '8GB'", most: 1 << 40, "1024GB")
  }

  /// What a page and a store can still hold.
  static var output: Self { size("a size such as '64kB' or '16MB'", most: 1 << 26, "64MB") }

  private static func count(_ expected: String, most: Int, _ mostText: String) -> Self {
    Self(expected: expected, most: most, mostText: mostText) { text in
      Quantity(text.replacing("_", with: ""), units: ["": 1])?.whole
    }
  }

  /// A kilobyte has 1024 bytes, as in the messages about limits.
  private static func size(_ expected: String, most: Int, _ mostText: String) -> Self {
    let units: [String: Double] = [
      "kB": 0x1p10, "KB": 0x1p10, "MB": 0x1p20, "GB": 0x1p30, "TB": 0x1p40, "KiB": 0x1p10,
      "MiB": 0x1p20, "GiB": 0x1p30, "TiB": 0x1p40,
    ]
    return Self(expected: expected, most: most, mostText: mostText) { text in
      Quantity(text, units: units)?.whole
    }
  }
}

extension CellOptions {
  /// The deepest recursion that can be asked for.
  package static let deepestRecursion = 250_000
}

/// A positive number with a unit, such as "1.5min" or "5e9".
private struct Quantity {
  private let amount: Double

  init?(_ text: String, units: [String: Double]) {
    // The exponent of a number without a unit is a part of it.
    let number = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    let unit = String(text.dropFirst(number.count))
    if let value = Double(number), let factor = units[unit] {
      amount = value * factor
    } else if units[""] != nil, text.first?.isNumber ?? false, let value = Double(text) {
      amount = value
    } else {
      return nil
    }
    guard amount > 0 else { return nil }
  }

  /// The amount in parts of a unit, rounded up; more than a number can hold is the largest.
  func rounded(up parts: Double) -> Int {
    Int(exactly: (amount * parts).rounded(.up)) ?? .max
  }

  /// The amount as a number of things; nil if it is no whole number.
  var whole: Int? {
    if amount >= 0x1p63 { return .max }
    return Int(exactly: amount)
  }
}
