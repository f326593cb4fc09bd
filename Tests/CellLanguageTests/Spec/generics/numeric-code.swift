func dot<T: Numeric>(_ a: [T], _ b: [T]) -> T { zip(a, b).map(*).reduce(0, +) }
func mean<T: BinaryInteger>(_ values: [T]) -> Double {
  Double(values.reduce(0, +)) / Double(values.count)
}
func clamp<T: Comparable>(_ value: T, _ range: ClosedRange<T>) -> T {
  min(max(value, range.lowerBound), range.upperBound)
}
func norm<T: FloatingPoint>(_ values: T...) -> T {
  values.map { $0 * $0 }.reduce(0, +).squareRoot()
}
print(dot([1, 2, 3], [4, 5, 6]), dot([0.5], [4]), mean([1, 2, 4] as [UInt8]))
print(clamp(11, 0...10), clamp("q", "a"..."f"), clamp(-0.5, 0...1))
