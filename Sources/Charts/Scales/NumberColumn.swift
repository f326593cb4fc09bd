/// How the numbers of one axis are written: all with the same places, and all plain or all times
/// the same power of ten.
enum NumberColumn {
  static func texts(of numbers: [DecimalNumber]) -> [String] {
    guard let magnitude = numbers.compactMap(\.magnitude).max() else { return numbers.map(\.text) }
    let finest = numbers.filter { $0.digits != 0 }.map(\.trimmed.exponent).min() ?? 0
    let scientific = {
      numbers.map { $0.trimmed.scientific(power: magnitude, decimals: magnitude - finest) }
    }
    guard (-18..<18).contains(magnitude) else { return scientific() }
    let plain = numbers.map { $0.trimmed.plain(decimals: -finest) }
    if (-3..<6).contains(magnitude) { return plain }
    return longest(plain) <= longest(scientific()) ? plain : scientific()
  }

  private static func longest(_ texts: [String]) -> Double {
    texts.map(Typography.width).max() ?? 0
  }
}

extension DecimalNumber {
  /// The same number without trailing zeros.
  fileprivate var trimmed: DecimalNumber {
    var result = self
    while result.digits != 0, result.digits.isMultiple(of: 10) {
      result.digits /= 10
      result.exponent += 1
    }
    return result
  }
}
