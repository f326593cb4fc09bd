print(min(3, 1, 2), max(3, 1, 2), min("b", "a"), max([1, 2], [3]) { _, _ in true }.count)
func max<T>(_ a: [T], _ b: [T], by pick: ([T], [T]) -> Bool) -> [T] { pick(a, b) ? b : a }
func clamp<T: Comparable>(_ x: T, _ low: T, _ high: T) -> T { min(max(x, low), high) }
print(clamp(15, 0, 10), clamp(-1.5, -1, 1), clamp("m", "a", "f"), (0...10).clamped(to: 5...20))
