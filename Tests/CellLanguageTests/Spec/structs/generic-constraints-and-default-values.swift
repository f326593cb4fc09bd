struct Histogram<Key: Hashable & Comparable> {
  private(set) var counts: [Key: Int] = [:]
  init<S: Sequence>(_ values: S) where S.Element == Key { values.forEach { add($0) } }
  init() {}
  mutating func add(_ key: Key, times: Int = 1) { counts[key, default: 0] += times }
  var rows: [(key: Key, count: Int)] {
    counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
var histogram = Histogram("abracadabra")
histogram.add("z", times: 4)
for row in histogram.rows where row.count > 1 { print(row.key, row.count) }
print(Histogram<Int>().rows.isEmpty, Histogram([1, 1]).rows[0])
