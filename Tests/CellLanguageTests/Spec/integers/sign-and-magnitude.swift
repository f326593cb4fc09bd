for number in [-5, 0, 9] {
  print(number.signum(), number.magnitude, abs(number))
}
print(Int8.min.magnitude, type(of: Int8.min.magnitude))
print((-3 as Int).distance(to: 4), 3.advanced(by: -5))
var balance = 12
balance.negate()
print(balance)
