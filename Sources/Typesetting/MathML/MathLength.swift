/// Lengths as attributes and styles have them.
enum MathLength {
  /// A length in em, which is written without the zero before its point.
  static func em(_ length: Double) -> String {
    let thousandths = Int((length * 1000).rounded())
    if thousandths == 0 { return "0" }
    let sign = thousandths < 0 ? "-" : ""
    let (whole, rest) = abs(thousandths).quotientAndRemainder(dividingBy: 1000)
    let zeros = String(repeating: "0", count: 3 - String(rest).count)
    var digits = rest == 0 ? "" : "." + zeros + String(rest)
    while digits.hasSuffix("0") { digits.removeLast() }
    return sign + (whole == 0 ? "" : String(whole)) + digits + "em"
  }

  /// The number of em of a length; nil in other units.
  static func em(_ text: String) -> Double? {
    if text == "0" { return 0 }
    return text.hasSuffix("em") ? Double(text.dropLast(2)) : nil
  }
}
