func first<T>(of values: [T], where matches: (T) -> Bool, else fallback: T) -> T {
  for value in values where matches(value) { return value }
  return fallback
}
func pair<A, B>(_ a: A, with b: B) -> (A, B) { (a, b) }
func same<T: Equatable>(_ a: T, _ b: T) -> Bool { a == b }
print(
  first(of: [1, 5, 9], where: { $0 > 3 }, else: 0),
  first(of: ["a"], where: { $0.isEmpty }, else: "-"))
print(pair(1, with: [2.5]), same(1, 1.0), same("a", "b"), same([1], [1]))
