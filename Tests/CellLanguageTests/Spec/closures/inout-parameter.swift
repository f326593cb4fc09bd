let bump: (inout Int, Int) -> Void = { value, amount in value += amount }
var level = 1
bump(&level, 4)
print(level)
let totals = [1, 2, 3].reduce(into: [:]) { (result: inout [String: Int], n) in
  result[n % 2 == 0 ? "even" : "odd", default: 0] += n
}
print(totals["odd"] ?? 0, totals["even"] ?? 0)
