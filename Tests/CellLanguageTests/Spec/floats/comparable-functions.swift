print(min(2.5, 1), max(1, 2.5, 2), abs(-2.5), (-2.5).magnitude, Swift.min(3, 2, 1))
print(
  (1.5...2.5).contains(2.5), (1.5..<2.5).contains(2.5), (0.0...1.0).clamped(to: 0.5...2),
  0.5 == 1 / 2)
print(2.0 < 3, 3 >= 3.0, [2.5, 1, 3].sorted(by: >))
