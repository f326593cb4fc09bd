struct Big: Hashable, ExpressibleByIntegerLiteral {
  let value: Int
  init(integerLiteral value: Int) { self.value = value }
}
print(Set<Big>([1, 2, 1]).count, Array<Big>([1, 2, 1]).count, [Big]([3]).map(\.value))
