var a = [1, 2, 3]
var b = a
swap(&a, &b)
b[0] = 9
print(a, b)
(a[0], a[2]) = (a[2], a[0])
print(a)
(a, b) = (b, a)
print(a, b)
struct Pair { var left = [1], right = [2] }
var pair = Pair()
(pair.left, pair.right) = (pair.right + [0], pair.left)
print(pair)
