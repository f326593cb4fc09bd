struct Wide { var a = 1.0, b = "two", c = 3, d: Int? = 4, e = (5, 6.5) }
func pass(
  _ w: Wide, _ x: Int, _ t: (String, Double), _ r: ClosedRange<Int>, _ o: String?, _ last: Wide
) -> Wide {
  var copy = last
  copy.b = "\(w.b)\(x)\(t.0)\(r.upperBound)\(o ?? "-")"
  copy.e.1 += t.1 + w.a
  return copy
}
let result = pass(Wide(), 7, ("t", 0.5), 2...9, nil, Wide(a: 9, b: "x", c: 8, d: nil, e: (1, 2)))
print(result)
print(1...2, Wide().e, 0.0..<0.5, Wide(d: nil).d as Any, ("a", 1...3), result.d as Any, 3..<5)
