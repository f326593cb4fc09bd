for exponent in 14...18 {
  var value = 1.0
  for _ in 0..<exponent { value *= 10 }
  print(value, value + 0.5)
}
print(9_007_199_254_740_992.0, 9_007_199_254_740_993.0, 4_503_599_627_370_497.5)
