struct Permutations: Sequence, IteratorProtocol {
  private var current: [Int]?
  private var isStarted = false
  init(_ count: Int) { current = Array(0..<count) }
  mutating func next() -> [Int]? {
    guard isStarted else {
      isStarted = true
      return current
    }
    guard var list = current,
      let i = list.indices.dropLast().last(where: { list[$0] < list[$0 + 1] })
    else {
      current = nil
      return nil
    }
    let j = list.lastIndex { $0 > list[i] }!
    list.swapAt(i, j)
    list[(i + 1)...].reverse()
    current = list
    return list
  }
}
print(Permutations(3).map { $0.map(String.init).joined() })
print(Permutations(4).reduce(0) { count, _ in count + 1 })
