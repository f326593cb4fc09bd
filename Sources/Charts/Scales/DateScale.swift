/// A scale of moments, in seconds since the start of 1970 in universal time, with ticks where days,
/// months and years begin.
package struct DateScale: Scale {
  package let domain: ClosedRange<Double>

  /// Moments within ten thousand years of 1970.
  static let range = -3.2e11...3.2e11

  package init(_ domain: ClosedRange<Double>) {
    let low = min(max(domain.lowerBound, Self.range.lowerBound), Self.range.upperBound)
    let high = min(max(domain.upperBound, low), Self.range.upperBound)
    self.domain = high - low >= 1 ? low...high : (low - 30)...(low + 30)
  }

  init(fitting extent: Extent) { self.init(extent.range ?? 0...86_400) }

  package var word: String? { "universal time" }

  package func text(of value: Double) -> String {
    let date = CivilDate(dayNumber: Int((value / Self.day).rounded(.down)))
    let second = Int(value - Double(date.dayNumber) * Self.day)
    return "\(date.dayText) \(date.year)" + (second == 0 ? "" : ", " + Self.clock(second, of: 1))
  }

  package func fraction(of value: Double) -> Double {
    (value - domain.lowerBound) / (domain.upperBound - domain.lowerBound)
  }

  package func ticks(about count: Int) -> [Tick] {
    let wanted = (domain.upperBound - domain.lowerBound) / Double(max(count, 1))
    if let step = Self.steps.first(where: { $0 >= wanted * 0.7 }) { return ticks(every: step) }
    return months(every: wanted / (30.44 * Self.day))
  }

  private static let day = 86_400.0
  private static let steps: [Double] =
    [1, 2, 5, 10, 15, 30].flatMap { [$0, 60 * $0] }.sorted()
    + [1, 2, 3, 6, 12].map { 3600 * $0 } + [day, 2 * day, 7 * day]

  private func ticks(every step: Double) -> [Tick] {
    // The first day of 1970 was a Thursday; weeks start on Monday.
    let offset = step == 7 * Self.day ? 4 * Self.day : 0
    let first = ((domain.lowerBound - offset) / step).rounded(.up)
    let last = (domain.upperBound - offset) / step
    return stride(from: first, through: last + 1e-9, by: 1).map { index in
      let seconds = index * step + offset
      let date = CivilDate(dayNumber: Int((seconds / Self.day).rounded(.down)))
      let second = Int((seconds - Double(date.dayNumber) * Self.day).rounded())
      return Tick(
        value: seconds, label: second == 0 ? date.dayText : Self.clock(second, of: step))
    }
  }

  private static func clock(_ second: Int, of step: Double) -> String {
    func two(_ number: Int) -> String { (number < 10 ? "0" : "") + "\(number)" }
    let text = two(second / 3600) + ":" + two(second / 60 % 60)
    return step < 60 ? text + ":" + two(second % 60) : text
  }

  /// Ticks at the first days of every so many months, or of every so many years.
  private func months(every wanted: Double) -> [Tick] {
    let step =
      [1, 2, 3, 6, 12].first { Double($0) >= wanted * 0.7 }
      ?? 12 * Int(TickStep(span: wanted / 12, count: 1).value.rounded())
    let start = CivilDate(dayNumber: Int((domain.lowerBound / Self.day).rounded(.down)))
    var month = (start.year * 12 + start.month - 1) / step * step
    var ticks: [Tick] = []
    while ticks.count < 100 {
      let (year, index) = (month / 12, month % 12)
      let date = CivilDate(year: year, month: index + 1)
      let value = Double(date.dayNumber) * Self.day
      if value > domain.upperBound { break }
      if value >= domain.lowerBound {
        let text = step % 12 == 0 || index == 0 ? "\(year)" : date.monthText
        ticks.append(Tick(value: value, label: text))
      }
      month += max(step, 1)
    }
    return ticks
  }
}

/// A day of the Gregorian calendar.
private struct CivilDate {
  var year: Int
  var month: Int
  var day: Int
  /// Days since the first of 1970.
  var dayNumber: Int

  /// The first day of a month.
  init(year: Int, month: Int) {
    (self.year, self.month, day) = (year, month, 1)
    // Years that start in March have their leap day at the end.
    let shifted = month > 2 ? year : year - 1
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let inEra = shifted - era * 400
    let inYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5
    dayNumber = era * 146_097 + inEra * 365 + inEra / 4 - inEra / 100 + inYear - 719_468
  }

  init(dayNumber: Int) {
    // The year is at most one off; the month is found by trying.
    var year = 1970 + Int((Double(dayNumber) / 365.2425).rounded(.down))
    if CivilDate(year: year, month: 1).dayNumber > dayNumber { year -= 1 }
    if CivilDate(year: year + 1, month: 1).dayNumber <= dayNumber { year += 1 }
    let month = (1...12).last { CivilDate(year: year, month: $0).dayNumber <= dayNumber } ?? 1
    self.init(year: year, month: month)
    day = dayNumber - self.dayNumber + 1
    self.dayNumber = dayNumber
  }

  var monthText: String {
    ["Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"][
      month - 1]
  }

  var dayText: String { "\(day) \(monthText)" }
}
