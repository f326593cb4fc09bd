func twice(_ f: (Double) -> Double) -> (Double) -> Double { { f(f($0)) } }
func half(_ f: (Double) -> Double) -> (Double) -> Double {
  func inner(_ x: Double) -> Double { f(x) / 2 }
  return inner
}
func sum(_ f: (Double) -> Double) -> Double {
  let g = { f($0) + 1 }
  return g(2) + [1, 2].map { f($0) }.reduce(0, +)
}
