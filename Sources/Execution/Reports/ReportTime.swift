extension Duration {
  /// The duration in milliseconds, as whole ones.
  var milliseconds: Int {
    let (seconds, attoseconds) = components
    return Int(seconds) * 1000 + Int(attoseconds / 1_000_000_000_000_000)
  }

  /// Seconds with three decimals: "1.250".
  var secondsText: String {
    let fraction = String(milliseconds % 1000)
    let zeros = String(repeating: "0", count: 3 - fraction.count)
    return "\(milliseconds / 1000).\(zeros)\(fraction)"
  }
}

/// A moment in Coordinated Universal Time, to the second.
struct UTCTime {
  let secondsSince1970: Int

  /// "2026-11-27T04:43:53"
  var text: String {
    let (days, seconds) = (secondsSince1970 / 86_400, secondsSince1970 % 86_400)
    let (year, month, day) = Self.date(daysSince1970: days)
    let time = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { Self.padded($0, 2) }
    return "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))T"
      + time.joined(separator: ":")
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  /// The date of the Gregorian calendar, counted in years that begin in March, so that the day
  /// that leap years add comes last.
  private static func date(daysSince1970 days: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = days + 719_468
    let (era, dayOfEra) = (shifted / 146_097, shifted % 146_097)
    let year = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * year + year / 4 - year / 100)
    let month = (5 * dayOfYear + 2) / 153
    let isNextYear = month >= 10
    return (
      year + era * 400 + (isNextYear ? 1 : 0), month + (isNextYear ? -9 : 3),
      dayOfYear - (153 * month + 2) / 5 + 1
    )
  }
}
