func exchange<T>(_ a: inout T, _ b: inout T) {
  let saved = a
  a = b
  b = saved
}
var left = "l"
var right = "r"
exchange(&left, &right)
print(left, right)
func reversedPair() -> (Int, Int) {
  var pair = (1, 2)
  exchange(&pair.0, &pair.1)
  return pair
}
print(reversedPair())
swap(&left, &right)
print(left, right)
