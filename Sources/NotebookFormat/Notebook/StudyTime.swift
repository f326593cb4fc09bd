/// How long a lesson takes, in minutes: "2 hours", "1 hour 30 minutes".
package struct StudyTime: Equatable, Sendable, CustomStringConvertible {
  package let minutes: Int

  /// A time of some minutes.
  package init(minutes: Int) { self.minutes = minutes }

  /// Reads pairs of a number and a unit, such as "1.5 hours" or "1 h 30 min".
  ///
  /// Nil when the text is anything else, or no time from a minute to a thousand hours.
  package init?(_ text: String) {
    let words = Self.words(of: text)
    guard !words.isEmpty, words.count.isMultiple(of: 2) else { return nil }
    var total = 0.0
    for index in stride(from: 0, to: words.count, by: 2) {
      guard words[index].first?.isNumber == true, let number = Double(words[index]),
        let minutes = Self.minutes(perUnit: words[index + 1])
      else { return nil }
      total += number * minutes
    }
    guard (1...60_000).contains(total) else { return nil }
    minutes = Int(total.rounded())
  }

  /// The time as an author writes it: "1 hour 30 minutes".
  package var description: String {
    let (hours, rest) = minutes.quotientAndRemainder(dividingBy: 60)
    let parts = [
      hours > 0 ? "\(hours) hour\(hours == 1 ? "" : "s")" : nil,
      rest > 0 || hours == 0 ? "\(rest) minute\(rest == 1 ? "" : "s")" : nil,
    ]
    return parts.compactMap(\.self).joined(separator: " ")
  }

  /// Numbers and units, also where no space is between them ("90min").
  private static func words(of text: String) -> [String] {
    var words: [String] = []
    for part in text.lowercased().split(separator: " ") where part != "and" {
      let number = part.prefix { $0.isNumber || $0 == "." }
      if !number.isEmpty { words.append(String(number)) }
      if number.count < part.count { words.append(String(part.dropFirst(number.count))) }
    }
    return words
  }

  private static func minutes(perUnit unit: String) -> Double? {
    switch unit {
    case "h", "hour", "hours": 60
    case "m", "min", "mins", "minute", "minutes": 1
    default: nil
    }
  }
}
