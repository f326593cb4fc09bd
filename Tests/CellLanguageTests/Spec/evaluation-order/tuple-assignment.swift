var a = 1
var b = 2
var c = [10, 20]
(a, b) = (b, a + b)
print(a, b)
(c[0], c[1]) = (c[1], c[0])
(a, c[a - 2]) = (5, 7)
print(a, c)
func pair() -> (Int, Int) { (a * 2, b * 2) }
(a, b) = pair()
(_, b) = pair()
print(a, b)
