struct Matrix2 {
  var a, b, c, d: Int; static let identity = Matrix2(a: 1, b: 0, c: 0, d: 1)
  static func * (l: Self, r: Self) -> Self {
    .init(
      a: l.a * r.a + l.b * r.c, b: l.a * r.b + l.b * r.d, c: l.c * r.a + l.d * r.c,
      d: l.c * r.b + l.d * r.d)
  }
  func power(_ n: Int) -> Self {
    n == 0 ? .identity : n % 2 == 0 ? (self * self).power(n / 2) : self * power(n - 1)
  }
}
print(
  (0...10).map { Matrix2(a: 1, b: 1, c: 1, d: 0).power($0).b },
  Matrix2(a: 1, b: 1, c: 1, d: 0).power(60).b)
func lis(_ x: [Int]) -> [Int] {
  var best: [[Int]] = [];
  for v in x {
    let prev = best.filter { $0.last! < v }.max { $0.count < $1.count } ?? [];
    best.append(prev + [v])
  }; return best.max { $0.count < $1.count } ?? []
}
print(lis([10, 9, 2, 5, 3, 7, 101, 18]))
func knapsack(_ items: [(w: Int, v: Int)], _ cap: Int) -> Int {
  var dp = Array(repeating: 0, count: cap + 1);
  for it in items {
    for c in stride(from: cap, through: it.w, by: -1) { dp[c] = max(dp[c], dp[c - it.w] + it.v) }
  }; return dp[cap]
}
print(knapsack([(1, 1), (3, 4), (4, 5), (5, 7)], 7))
func edit(_ a: String, _ b: String) -> Int {
  let (x, y) = (Array(a), Array(b)); var row = Array(0...y.count);
  for i in 1...x.count {
    var prev = row[0]; row[0] = i;
    for j in 1...y.count {
      let t = row[j]; row[j] = x[i - 1] == y[j - 1] ? prev : 1 + min(prev, row[j], row[j - 1]);
      prev = t
    }
  }; return row[y.count]
}
print(edit("kitten", "sitting"), edit("flaw", "lawn"))
func lcs(_ a: String, _ b: String) -> String {
  var memo: [[Int]: String] = [:]; let x = Array(a), y = Array(b)
  func go(_ i: Int, _ j: Int) -> String {
    if i == x.count || j == y.count { return "" }; if let m = memo[[i, j]] { return m }
    let r: String;
    if x[i] == y[j] {
      r = String(x[i]) + go(i + 1, j + 1)
    } else {
      let p = go(i + 1, j), q = go(i, j + 1); r = p.count >= q.count ? p : q
    }
    memo[[i, j]] = r; return r
  }
  return go(0, 0)
}
print(lcs("AGGTAB", "GXTXAYB"))
func coins(_ c: [Int], _ t: Int) -> [Int]? {
  var best: [[Int]?] = [[]] + Array(repeating: nil, count: t);
  for a in 1...t {
    for k in c where k <= a {
      if let s = best[a - k], s.count + 1 < best[a]?.count ?? .max { best[a] = s + [k] }
    }
  }; return best[t]
}
print(coins([1, 5, 12], 16) ?? [], coins([5], 3) as Any)
func maxSub(_ x: [Int]) -> (sum: Int, range: Range<Int>) {
  var best = (Int.min, 0..<0), cur = 0, s = 0;
  for (i, v) in x.enumerated() {
    cur += v; if cur > best.0 { best = (cur, s..<i + 1) }; if cur < 0 { cur = 0; s = i + 1 }
  }; return (best.0, best.1)
}
print(maxSub([-2, 1, -3, 4, -1, 2, 1, -5, 4]))
func binarySearch<T: Comparable>(_ a: [T], _ x: T) -> Int? {
  var lo = a.startIndex, hi = a.endIndex;
  while lo < hi {
    let m = lo + (hi - lo) / 2;
    if a[m] == x { return m } else if a[m] < x { lo = m + 1 } else { hi = m }
  }; return nil
}
print(binarySearch([1, 3, 5, 7], 5) ?? -1, binarySearch(["a", "c"], "b") as Any)
func quick<T: Comparable>(_ a: [T]) -> [T] {
  guard let p = a.first else { return [] }; let r = a.dropFirst();
  return quick(r.filter { $0 < p }) + [p] + quick(r.filter { $0 >= p })
}
func mergeSort<T>(_ a: [T], by less: (T, T) -> Bool) -> [T] {
  guard a.count > 1 else { return a }; let m = a.count / 2;
  var l = mergeSort(Array(a[..<m]), by: less)[...], r = mergeSort(Array(a[m...]), by: less)[...],
    out: [T] = []
  ;
  while let x = l.first, let y = r.first {
    if less(y, x) { out.append(r.removeFirst()) } else { out.append(l.removeFirst()) }
  }; return out + l + r
}
print(quick([3, 1, 2, 3]), mergeSort(["pear", "fig", "apple"]) { $0.count < $1.count })
var heap = [5, 3, 8]; heap.sort(); heap.insert(4, at: heap.firstIndex { $0 > 4 } ?? heap.count);
print(heap)
var arr = [1, 2, 3, 4, 5, 6]; let k = arr.partition { $0 % 2 == 0 };
print(k, arr[..<k].allSatisfy { $0 % 2 == 1 })
