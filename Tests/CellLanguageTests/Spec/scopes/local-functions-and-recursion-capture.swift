func permutations(of items: [Int]) -> [[Int]] {
  var result: [[Int]] = []
  var current = items
  func permute(_ k: Int) {
    if k == current.count {
      result.append(current)
      return
    }
    for i in k..<current.count {
      current.swapAt(k, i)
      permute(k + 1)
      current.swapAt(k, i)
    }
  }
  permute(0)
  return result
}
print(permutations(of: [1, 2, 3]))
print(permutations(of: []).count)
