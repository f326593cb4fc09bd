struct Big { var a = 1, b = 2.5, c = "s", d = [1] }
var big = Big()
var pair = (n: 1, t: "t")
var maybe: Double?
var range = 1...2
let change = { (k: Int) -> String in
  big.a += k
  big.d.append(k)
  pair.n *= k
  pair.t += "!"
  maybe = (maybe ?? 0) + 0.5
  range = range.lowerBound...(range.upperBound + k)
  return "\(big) \(pair) \(maybe ?? -1) \(range)"
}
let frozen = { [big, pair, maybe, range] in "\(big.d) \(pair) \(maybe as Any) \(range)" }
print(change(2))
print(change(3))
print(frozen(), big.d, pair.t, range.count)
