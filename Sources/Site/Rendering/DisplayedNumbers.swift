import Diagnostics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension JSON {
  /// The data of a figure as its file holds it: numbers with six significant digits, and with more
  /// where six would not tell a millionth of the range of their column.
  ///
  /// A figure is 640 units wide, so that a place moves by less than a thousandth of a unit; files
  /// take half the room. Recorded outputs and `scorebook run --format json` keep every digit.
  var displayed: JSON {
    switch self {
    case .array(let items):
      let numbers = items.compactMap(\.finiteNumber)
      guard let low = numbers.min(), let high = numbers.max() else {
        return .array(items.map(\.displayed))
      }
      let finest = Self.power(of: high / 2 - low / 2) - 5
      return .array(items.map { $0.rounded(toPower: finest) })
    case .object(let members): return .object(members.map { ($0.key, $0.value.displayed) })
    default: return self
    }
  }

  private var finiteNumber: Double? {
    if case .number(let value) = self, value.isFinite { value } else { nil }
  }

  /// A number rounded to a power of ten, or to its own sixth digit if that is finer; a whole one
  /// without a point.
  private func rounded(toPower power: Int) -> JSON {
    guard let value = finiteNumber else { return displayed }
    let places = -min(power, Self.power(of: value) - 5)
    guard value != 0 else { return .integer(0) }
    let result: Double
    if places <= 0 {
      let step = pow(10, Double(-places))
      result = (value / step).rounded() * step
    } else {
      // A division by a power of ten gives the number that is nearest to the decimal one.
      let scale = places <= 22 ? pow(10, Double(places)) : .nan
      let digits = (value * scale).rounded()
      result = digits.magnitude < 9e15 ? digits / scale : value
    }
    return result == result.rounded() && result.magnitude < 1e15
      ? .integer(Int(result)) : .number(result)
  }

  /// The power of ten of the first digit.
  private static func power(of value: Double) -> Int {
    value == 0 || !value.isFinite ? 300 : Int(log10(value.magnitude).rounded(.down))
  }
}
