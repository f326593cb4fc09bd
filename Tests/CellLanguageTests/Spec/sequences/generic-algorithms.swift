extension Sequence {
  func chunked(by size: Int) -> [[Element]] {
    var result: [[Element]] = []
    for element in self {
      if let last = result.last, last.count < size {
        result[result.count - 1].append(element)
      } else {
        result.append([element])
      }
    }
    return result
  }
  func uniqued<Key: Hashable>(by key: (Element) -> Key) -> [Element] {
    var seen: Set<Key> = []
    return filter { seen.insert(key($0)).inserted }
  }
}
extension Sequence where Element: AdditiveArithmetic {
  func total() -> Element { reduce(.zero, +) }
}
print((1...7).chunked(by: 3), "banana".chunked(by: 2).map { String($0) })
print(
  ["apple", "avocado", "bean"].uniqued { $0.first }, [1.5, 2].total(), (1...4).total(),
  Set([2]).total())
