print(1..<4, 1...4, (1...4).count, (1..<1).isEmpty, Array(2..<5))
print(
  (1...10).contains(10), (1..<10).contains(10), (0.0..<1.0).contains(0.999),
  ("a"..."f").contains("c"))
print((1...).contains(100), (..<5).contains(5), (...5).contains(5), 3... ~= 7)
print(
  (2...6).lowerBound, (2...6).upperBound, (2..<6).upperBound, (1...3).first ?? 0, (1..<4).last ?? 0)
