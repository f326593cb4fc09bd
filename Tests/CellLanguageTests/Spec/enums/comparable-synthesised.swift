enum Size: Comparable { case small, medium(Int), large }
print(Size.small < .large, Size.medium(1) < .medium(2), max(Size.small, .medium(0)))
print([Size.large, .medium(5), .small, .medium(2)].sorted())
enum Level: Int, CaseIterable, Comparable {
  case low = 1, mid, high = 10
  static func < (a: Level, b: Level) -> Bool { a.rawValue < b.rawValue }
  var next: Level? { Level.allCases.first { $0 > self } }
}
print(
  Level.low < .high, [Level.high, .low].sorted(), Level.mid.next as Any, Level.high.next as Any)
print((Level.low...Level.mid).contains(.high), Level.allCases.map(\.rawValue))
