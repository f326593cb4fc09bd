func identity<T>(_ value: T) -> T { value }
func swapPair<A, B>(_ pair: (A, B)) -> (B, A) { (pair.1, pair.0) }
func repeated<T>(_ value: T, _ n: Int) -> [T] { (0..<n).map { _ in identity(value) } }
func choose<T>(_ flag: Bool, _ a: @autoclosure () -> T, _ b: @autoclosure () -> T) -> T {
  flag ? a() : b()
}
struct Triple { var x = 1, y = 2.0, z = "three" }
print(
  identity(Triple()), identity((1, "a", 2.5)), identity(nil as Triple?) as Any, identity(1...4),
  identity([Triple()]).count)
print(swapPair((Triple(), 1...2)), repeated(("k", 0.5), 2), repeated(Optional(Triple()), 1).count)
print(
  choose(true, Triple(x: 9), Triple()).x, choose(false, "a", "b"), identity({ $0 * 2 })(21),
  swapPair(swapPair((1, "z"))))
