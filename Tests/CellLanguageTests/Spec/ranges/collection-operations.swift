let range = 3..<8
print(range.map { $0 * 2 }, Array(range.reversed()), range.filter { $0 % 2 == 0 })
print(
  range.clamped(to: 5..<20), range.overlaps(7..<9), range.overlaps(8..<9),
  (1...5).clamped(to: 0...2))
print(range[4], range.startIndex, range.dropFirst(2), range.sum, (1...4).reduce(1, *))
print(range == 3..<8, (1...3) == 1...3, range.firstIndex(of: 5) ?? -1, range.count, range.last ?? 0)
extension Range where Bound == Int { var sum: Int { reduce(0, +) } }
