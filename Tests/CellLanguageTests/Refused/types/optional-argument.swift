func square(_ x: Int) -> Int { x * x }
let n = Int("12")
print(square(n))
