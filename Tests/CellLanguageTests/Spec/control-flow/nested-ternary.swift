for n in [-3, 0, 5, 50] {
  let size = n < 0 ? "negative" : n == 0 ? "zero" : n < 10 ? "small" : "large"
  print(n, size)
}
var a = 1
var b = 2
(a, b) = a < b ? (b, a) : (a, b)
print(a, b)
