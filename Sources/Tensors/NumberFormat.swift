/// How the numbers of one tensor are written: ordinary ones with the same number of decimals, very
/// small and very large ones in scientific notation.
struct NumberFormat {
  private let decimals: Int

  private static let mostDecimals = 4

  init(_ numbers: [Double]) {
    decimals = numbers.filter(Self.isOrdinary).map(Self.neededDecimals).max() ?? 1
  }

  func text(_ number: Double) -> String {
    guard number.isFinite else { return "\(number)" }
    guard Self.isOrdinary(number) else { return Self.scientific(number) }
    let units = (number.magnitude * Self.power(decimals)).rounded()
    let digits = String(Int(units))
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    let sign = number.sign == .minus ? "-" : ""
    return sign + padded.dropLast(decimals) + "." + padded.suffix(decimals)
  }

  /// Whether four decimals show a number well.
  private static func isOrdinary(_ number: Double) -> Bool {
    number == 0 || number.magnitude >= 1e-3 && number.magnitude < 1e6
  }

  /// The fewest decimals that show a number as well as the most would.
  private static func neededDecimals(_ number: Double) -> Int {
    var units = Int((number.magnitude * power(mostDecimals)).rounded())
    var needed = mostDecimals
    while needed > 1, units % 10 == 0 {
      units /= 10
      needed -= 1
    }
    return needed
  }

  private static func power(_ decimals: Int) -> Double {
    (0..<decimals).reduce(1) { power, _ in power * 10 }
  }

  /// At most four significant digits and an exponent: `1.25e-9`.
  static func scientific(_ number: Double) -> String {
    var (digits, exponent) = shortestDigits(number.magnitude)
    if digits.count > 4 {
      let roundsUp = digits[4] >= 5
      digits = Array(digits.prefix(4))
      if roundsUp { increment(&digits, &exponent) }
    }
    while digits.count > 2, digits.last == 0 { digits.removeLast() }
    if digits.count == 1 { digits.append(0) }
    let fraction = digits.dropFirst().map(String.init).joined()
    return "\(number < 0 ? "-" : "")\(digits[0]).\(fraction)e\(exponent)"
  }

  private static func increment(_ digits: inout [Int], _ exponent: inout Int) {
    var i = digits.count - 1
    while i >= 0, digits[i] == 9 {
      digits[i] = 0
      i -= 1
    }
    if i >= 0 {
      digits[i] += 1
    } else {
      digits.insert(1, at: 0)
      digits.removeLast()
      exponent += 1
    }
  }

  /// The shortest decimal digits that identify a positive number, d₀.d₁d₂… · 10^exponent.
  private static func shortestDigits(_ number: Double) -> ([Int], Int) {
    let parts = "\(number)".split(separator: "e")
    var exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    let mantissa = parts[0].split(separator: ".")
    exponent += mantissa[0].count - 1
    var digits = mantissa.joined().compactMap(\.wholeNumberValue)
    while digits.count > 1, digits.first == 0 {
      digits.removeFirst()
      exponent -= 1
    }
    while digits.count > 1, digits.last == 0 { digits.removeLast() }
    return (digits, exponent)
  }
}
