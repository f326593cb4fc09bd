struct Ring: Collection {
  let items: [String]
  let turns: Int
  var startIndex: Int { 0 }
  var endIndex: Int { items.count * turns }
  func index(after i: Int) -> Int { i + 1 }
  subscript(position: Int) -> String { items[position % items.count] }
}
let ring = Ring(items: ["a", "b", "c"], turns: 2)
print(ring.count, ring.first ?? "", Array(ring), ring[4], ring.isEmpty)
print(
  ring.dropFirst(4).map { $0 }, ring.firstIndex(of: "c") ?? -1, ring.joined(),
  ring.prefix(2).map { $0 })
print(ring.indices.map { $0 }.count, Array(ring[1..<3]), ring.enumerated().map(\.offset).max() ?? 0)
