func power(_ base: Int, _ exponent: Int, modulo m: Int) -> Int {
  var (result, base, exponent) = (1, base % m, exponent)
  while exponent > 0 {
    if exponent & 1 == 1 { result = result * base % m }
    base = base * base % m
    exponent >>= 1
  }
  return result
}
print(power(2, 10, modulo: 1000), power(3, 200, modulo: 13), power(7, 0, modulo: 5))
print(-7 % 3, ((-7 % 3) + 3) % 3, 7 % -3, Int8(-128) % 3, (-8) / 3, (-8) >> 1)
