extension Array {
  func rotated(by n: Int) -> [Element] { Array(self[n...] + self[..<n]) }
  func windows(of size: Int) -> [ArraySlice<Element>] {
    count < size ? [] : (0...(count - size)).map { self[$0..<$0 + size] }
  }
}
let values = [1, 2, 3, 4, 5]
print(
  values.rotated(by: 2), values.windows(of: 3).map { $0.reduce(0, +) }, values.windows(of: 9).count)
print(values.windows(of: 2).map { Array($0) }, values.windows(of: 2)[3].startIndex)
