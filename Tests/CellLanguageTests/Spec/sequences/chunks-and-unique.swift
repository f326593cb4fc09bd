extension Array {
  func chunked(_ size: Int) -> [[Element]] {
    stride(from: 0, to: count, by: size).map { Array(self[$0..<Swift.min($0 + size, count)]) }
  }
  subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
  func partitioned(_ test: (Element) -> Bool) -> (yes: [Element], no: [Element]) {
    (filter(test), filter { !test($0) })
  }
}
extension Sequence where Element: Hashable {
  var unique: [Element] {
    var seen = Set<Element>()
    return filter { seen.insert($0).inserted }
  }
  var counts: [Element: Int] { reduce(into: [:]) { $0[$1, default: 0] += 1 } }
}
print(
  Array(1...7).chunked(3), [1, 2][safe: 5] as Any, [1, 2][safe: 1]!,
  (1...6).map { $0 }.partitioned { $0 > 4 })
print([3, 1, 3, 2, 1].unique, "hello".counts["l"]!, String("mississippi".unique))
