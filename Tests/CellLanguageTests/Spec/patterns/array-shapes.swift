func sum(_ values: ArraySlice<Int>) -> Int {
  guard let first = values.first else { return 0 }
  return first + sum(values.dropFirst())
}
func shape(_ values: [Int]) -> String {
  switch (values.first, values.dropFirst().first, values.count) {
  case (nil, _, _): "empty"
  case (let a?, nil, _): "one \(a)"
  case (let a?, let b?, 2): "two \(a) \(b)"
  case (let a?, _, let n): "\(n) from \(a)"
  }
}
print(sum([1, 2, 3][...]), shape([]), shape([7]), shape([7, 8]), shape([1, 2, 3]))
