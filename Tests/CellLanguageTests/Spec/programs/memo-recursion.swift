func memoize<Input: Hashable, Output>(_ f: @escaping (@escaping (Input) -> Output, Input) -> Output)
  -> (Input) -> Output
{
  var cache: [Input: Output] = [:]
  func g(_ x: Input) -> Output {
    if let hit = cache[x] { return hit }
    let value = f(g, x)
    cache[x] = value
    return value
  }
  return g
}
let fib = memoize { (fib: @escaping (Int) -> Int, n: Int) in n < 2 ? n : fib(n - 1) + fib(n - 2) }
print((0...10).map(fib), fib(90))
struct Pair: Hashable { let i, j: Int }
let a = Array("kitten sitting on the mat"), b = Array("sitting kitten at the mall")
let distance: (Pair) -> Int = memoize { d, p in
  if p.i == 0 { return p.j }
  if p.j == 0 { return p.i }
  if a[p.i - 1] == b[p.j - 1] { return d(Pair(i: p.i - 1, j: p.j - 1)) }
  return 1
    + min(
      d(.init(i: p.i - 1, j: p.j)), d(.init(i: p.i, j: p.j - 1)), d(.init(i: p.i - 1, j: p.j - 1)))
}
print(distance(Pair(i: a.count, j: b.count)))
final class Memo<K: Hashable, V> {
  private var store = [K: V]()
  private(set) var hits = 0, misses = 0
  func callAsFunction(_ k: K, compute: () throws -> V) rethrows -> V {
    if let v = store[k] { hits += 1; return v }
    misses += 1
    let v = try compute()
    store[k] = v
    return v
  }
}
let memo = Memo<[Int], Int>()
func ways(_ n: Int, _ coins: ArraySlice<Int>) -> Int {
  guard n > 0 else { return n == 0 ? 1 : 0 }
  guard let c = coins.last else { return 0 }
  return memo([n, coins.count]) { ways(n - c, coins) + ways(n, coins.dropLast()) }
}
print(ways(100, [1, 5, 10, 25, 50]), memo.hits, memo.misses)
