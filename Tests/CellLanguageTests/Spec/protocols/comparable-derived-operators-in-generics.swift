protocol Ranked: Comparable { var rank: Int { get } }
extension Ranked {
  static func < (a: Self, b: Self) -> Bool { a.rank < b.rank }
}
enum Level: Ranked {
  case low, mid, high
  var rank: Int {
    switch self {
    case .low: 1
    case .mid: 5
    case .high: 9
    }
  }
}
struct Job: Ranked {
  var rank: Int
  var name: String
}
func top<T: Ranked>(_ values: [T]) -> T? { values.max() }
print(
  top([Level.mid, .high, .low]) ?? .low, Level.low >= .mid, [Level.high, .low].sorted(),
  (Level.low...Level.mid).contains(.high))
print(
  top([Job(rank: 2, name: "b"), Job(rank: 7, name: "a")])?.name ?? "-",
  Job(rank: 1, name: "x") < Job(rank: 1, name: "y"))
