/// An integer times a power of ten: a tick's value without binary noise, so that 0.1 three times
/// is written 0.3.
package struct DecimalNumber: Sendable, Equatable {
  package var digits: Int
  package var exponent: Int

  package init(digits: Int, exponent: Int) {
    self.digits = digits
    self.exponent = exponent
  }

  /// The nearest double.
  package var value: Double { Double("\(digits)e\(exponent)") ?? 0 }

  /// The power of ten of the leading digit; nil for zero.
  var magnitude: Int? {
    digits == 0 ? nil : exponent + String(digits.magnitude).count - 1
  }

  /// The number written out, with `decimals` places at least, a true minus sign, and thin spaces
  /// between thousands from five digits on.
  func plain(decimals: Int = 0) -> String {
    var text = String(digits.magnitude)
    if digits == 0 { return "0" }
    if exponent > 0 { text += String(repeating: "0", count: exponent) }
    var places = max(0, -exponent)
    if text.count <= places { text = String(repeating: "0", count: places - text.count + 1) + text }
    if places < decimals { text += String(repeating: "0", count: decimals - places) }
    places = max(places, decimals)
    let whole = String(text.dropLast(places)), fraction = text.suffix(places)
    let sign = digits < 0 ? Self.minus : ""
    return sign + Self.grouped(whole) + (places > 0 ? "." + fraction : "")
  }

  /// The number as a factor times ten to `power`.
  func scientific(power: Int, decimals: Int = 0) -> String {
    guard digits != 0 else { return "0" }
    let factor = DecimalNumber(digits: digits, exponent: exponent - power)
    return factor.plain(decimals: decimals) + "×10" + Self.superscript(power)
  }

  private static let minus = "\u{2212}"

  private static func grouped(_ digits: String) -> String {
    guard digits.count > 4 else { return digits }
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { result += "\u{2009}" }
      result.append(digit)
    }
    return result
  }

  private static func superscript(_ number: Int) -> String {
    let raised: [Character] = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
    let digits = String(number.magnitude).compactMap { $0.wholeNumberValue.map { raised[$0] } }
    return (number < 0 ? "⁻" : "") + String(digits)
  }
}
