let pairs = [(7, 2), (-7, 2), (7, -2), (-7, -2), (0, 5)]
for (dividend, divisor) in pairs {
  let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
  print(dividend / divisor, dividend % divisor, quotient * divisor + remainder == dividend)
}
print((-7).isMultiple(of: 7), 7.isMultiple(of: 0), 0.isMultiple(of: 0))
