let values: [Float] = [7.5, -7.5, 0.3, 1e30]
print(values.map { $0.truncatingRemainder(dividingBy: 2) }, values.map { $0.remainder(dividingBy: 2) })
func both<T: FloatingPoint>(_ a: T, _ b: T) -> (T, T) {
  (a.truncatingRemainder(dividingBy: b), a.remainder(dividingBy: b))
}
print(both(Float(7.5), 2), both(7.5, 2.0), Float(1).remainder(dividingBy: 0).isNaN)
