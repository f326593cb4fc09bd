func square(_ x: Int) -> Int { x * x }
var n = 3
print(square(&n))
