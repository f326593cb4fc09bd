protocol Filter {
  func keeps(_ n: Int) -> Bool
}
struct Even: Filter { func keeps(_ n: Int) -> Bool { n % 2 == 0 } }
struct Above: Filter {
  let limit: Int
  func keeps(_ n: Int) -> Bool { n > limit }
}
struct Both: Filter {
  let filters: [any Filter]
  func keeps(_ n: Int) -> Bool { filters.allSatisfy { $0.keeps(n) } }
}
struct Not<Inner: Filter>: Filter {
  let inner: Inner
  func keeps(_ n: Int) -> Bool { !inner.keeps(n) }
}
extension Filter {
  var negated: Not<Self> { Not(inner: self) }
  func and(_ other: any Filter) -> Both { Both(filters: [self, other]) }
}
let filter = Even().and(Above(limit: 3)).and(Above(limit: 8).negated)
print((1...12).filter(filter.keeps), Even().negated.negated.keeps(4))
