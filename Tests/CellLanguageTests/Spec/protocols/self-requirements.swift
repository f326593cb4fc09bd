protocol Mergeable {
  static var empty: Self { get }
  func merged(with other: Self) -> Self
}
extension Mergeable {
  static func merge(_ values: [Self]) -> Self { values.reduce(empty) { $0.merged(with: $1) } }
}
extension Int: Mergeable {
  static var empty: Int { 0 }
  func merged(with other: Int) -> Int { self + other }
}
extension Array: Mergeable {
  static var empty: [Element] { [] }
  func merged(with other: [Element]) -> [Element] { self + other }
}
print(Int.merge([1, 2, 3]), [Int].merge([[1], [], [2, 3]]))
func mergeAll<M: Mergeable>(_ values: M...) -> M { M.merge(values) }
print(mergeAll(4, 5), mergeAll(["a"], ["b"]))
