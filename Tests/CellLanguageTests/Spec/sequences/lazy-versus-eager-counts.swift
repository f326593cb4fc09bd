var calls = 0
func square(_ x: Int) -> Int {
  calls += 1
  return x * x
}
let eager = (1...100).map(square)
print(calls, eager.first ?? 0)
calls = 0
let lazy = (1...100).lazy.map(square)
print(calls, lazy[lazy.startIndex], lazy.last ?? 0, calls)
print(lazy.first { $0 > 20 } ?? 0, calls)
print(lazy.count, lazy.contains(16), calls)
