enum Counter {
  static var counts: [String: Int] = [:]
  static private(set) var total = 0 {
    didSet { print("total", total) }
  }
  static func hit(_ name: String) {
    counts[name, default: 0] += 1
    total += 1
  }
}
Counter.hit("a")
Counter.hit("b")
Counter.hit("a")
print(Counter.counts["a"] ?? 0, Counter.counts.count)
