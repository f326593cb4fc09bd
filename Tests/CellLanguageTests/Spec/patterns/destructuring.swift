let (x, y, _) = (1, "two", 3.0)
print(x, y)
let ((a, b), c) = ((1, 2), [3])
print(a, b, c)
var (low, high) = (5, 1)
(low, high) = (high, low)
print(low, high)
let (name:title, size:count) = (name: "t", size: 4)
print(title, count)
for (index, (key, value)) in [("p", 1), ("q", 2)].enumerated() { print(index, key, value) }
let _ = print("side effect")
_ = x
