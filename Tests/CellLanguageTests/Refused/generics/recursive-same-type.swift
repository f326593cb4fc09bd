extension Array where Element == Array {
  var total: Int { count }
}
extension Range where Bound == Range {
  var sum: Int { reduce(0, +) }
}
func pair<A, B>(_ a: A, _ b: B) where A == [B], B == [A] {}
func nested<T: Sequence>(_ t: T) where T.Element == [T.Element] {}
