func exchange(_ a: inout Int, _ b: inout Int) {
  let old = a
  a = b
  b = old
}
struct Pair { var left = 1, right = 2 }
var x = 1
exchange(&x, &x)
var list = [1, 2]
swap(&list[0], &list[1])
var pair = Pair()
exchange(&pair.left, &pair.right)
exchange(&pair.left, &pair.left)
