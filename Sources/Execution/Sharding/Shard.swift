/// One of the parts into which a check is divided, so that each machine does one: "2/8".
package struct Shard: Sendable, Equatable, CustomStringConvertible {
  /// Why a text names no shard, as a sentence for whoever wrote it.
  package struct Problem: Error, Equatable, CustomStringConvertible {
    package let description: String
  }

  /// From 1.
  package let number: Int
  package let count: Int

  package init(_ text: String) throws(Problem) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let number = Self.number(parts[0]), let count = Self.number(parts[1])
    else {
      throw Problem(
        description: "expected a shard and the number of shards, such as '2/8', found '\(text)'")
    }
    guard count > 0 else {
      throw Problem(description: "the number of shards must be positive, found \(count)")
    }
    guard (1...count).contains(number) else {
      throw Problem(description: "shards are numbered from 1 to \(count), found \(number)")
    }
    (self.number, self.count) = (number, count)
  }

  package var description: String { "\(number)/\(count)" }

  /// Digits only, so that no sign and no space is read over.
  private static func number(_ text: Substring) -> Int? {
    text.allSatisfy { $0.isASCII && $0.isNumber } ? Int(text) : nil
  }

  /// The items of this shard, in their order. All shards together have each item once.
  ///
  /// The longest comes first, to the shard with the least to do. What has no known duration counts
  /// as much as the average of what has one. Items are told apart by their names, of which there
  /// must be no two alike, and nothing else decides, so that machines agree if their durations do.
  package func part(of items: [String], duration: (String) -> Duration?) -> [String] {
    let durations = items.map(duration)
    let known = durations.compactMap(\.self)
    let average = known.isEmpty ? .seconds(1) : known.reduce(.zero, +) / known.count
    let ordered = zip(items, durations.map { $0 ?? average })
      .sorted { ($1.1, $0.0) < ($0.1, $1.0) }
    var loads = [(duration: Duration, count: Int)](
      repeating: (.zero, 0), count: min(count, items.count))
    var chosen: Set<String> = []
    for (item, duration) in ordered {
      // The first of the least loaded; of equally loaded ones, one with the fewest items.
      guard
        let least = loads.indices.min(by: {
          (loads[$0].duration, loads[$0].count, $0) < (loads[$1].duration, loads[$1].count, $1)
        })
      else { break }
      loads[least].duration += duration
      loads[least].count += 1
      if least == number - 1 { chosen.insert(item) }
    }
    return items.filter { chosen.contains($0) }
  }
}
