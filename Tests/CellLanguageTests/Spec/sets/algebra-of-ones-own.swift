struct Bits: SetAlgebra, CustomStringConvertible {
  var raw: UInt8 = 0
  init() {}
  init(raw: UInt8) { self.raw = raw }
  func contains(_ n: Int) -> Bool { raw & (1 << n) != 0 }
  func union(_ o: Bits) -> Bits { Bits(raw: raw | o.raw) }
  func intersection(_ o: Bits) -> Bits { Bits(raw: raw & o.raw) }
  func symmetricDifference(_ o: Bits) -> Bits { Bits(raw: raw ^ o.raw) }
  @discardableResult mutating func insert(_ n: Int) -> (inserted: Bool, memberAfterInsert: Int) { defer { raw |= 1 << n }; return (!contains(n), n) }
  @discardableResult mutating func remove(_ n: Int) -> Int? { defer { raw &= ~(1 << n) }; return contains(n) ? n : nil }
  @discardableResult mutating func update(with n: Int) -> Int? { defer { raw |= 1 << n }; return contains(n) ? n : nil }
  mutating func formUnion(_ o: Bits) { self = union(o) }
  mutating func formIntersection(_ o: Bits) { self = intersection(o) }
  mutating func formSymmetricDifference(_ o: Bits) { self = symmetricDifference(o) }
  var description: String { String(raw, radix: 2) }
}
var b: Bits = [1, 3]
b.insert(5)
print(b, b.isSubset(of: [1, 3, 5, 7]), b.isSuperset(of: [1]), b.isDisjoint(with: [0, 2]), b.subtracting([1]), b.isStrictSubset(of: b), b.isEmpty, Bits().isEmpty)
b.subtract([3]); print(b, Bits([0, 1]), Bits(1...3))
func merged<S: SetAlgebra>(_ a: S, _ b: S) -> S { a.union(b).subtracting(a.intersection(b)) }
print(merged(b, [1, 2]), merged(Set([1, 2]), [2, 3]).sorted())
