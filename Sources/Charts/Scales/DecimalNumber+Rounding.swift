extension DecimalNumber {
  /// A double rounded to a number of significant digits, without trailing zeros; nil for NaN and
  /// infinities.
  ///
  /// Rounds the shortest decimal text of the double, half away from zero.
  package init?(_ value: Double, significantDigits count: Int) {
    guard value.isFinite else { return nil }
    let parts = "\(value.magnitude)".split(separator: "e")
    let mantissa = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    let fraction = mantissa.count > 1 ? mantissa[1] : ""
    var exponent = (parts.count > 1 ? Int(parts[1]) ?? 0 : 0) - fraction.count
    var digits = Substring((mantissa[0] + fraction).drop { $0 == "0" })
    var number = 0
    if digits.count > count {
      exponent += digits.count - count
      let roundsUp = digits.dropFirst(count).first.map { $0 >= "5" } ?? false
      digits = digits.prefix(count)
      number = roundsUp ? 1 : 0
    }
    number += Int(digits) ?? 0
    while number != 0, number.isMultiple(of: 10) {
      number /= 10
      exponent += 1
    }
    self.init(digits: value < 0 ? -number : number, exponent: number == 0 ? 0 : exponent)
  }

  /// The number alone: written out where that is short, times a power of ten elsewhere.
  package var text: String {
    guard let magnitude else { return "0" }
    return (-4..<6).contains(magnitude) ? plain() : scientific(power: magnitude)
  }
}

extension Double {
  /// The number as prose shows it, with three significant digits.
  var rounded3: String {
    if let number = DecimalNumber(self, significantDigits: 3) { return number.text }
    return isNaN ? "NaN" : self < 0 ? "−∞" : "∞"
  }

  /// Whether a chart can show the value: not NaN, not infinite, and far enough from the largest
  /// double that differences stay finite.
  var isDrawable: Bool { magnitude <= 1e305 }
}
