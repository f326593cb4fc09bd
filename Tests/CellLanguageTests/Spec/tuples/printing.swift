print((1, "a", 2.5), (x: 1, y: "q\""), (1, (2, 3)), ("a", nil as Int?), (true, [1]))
print([(1, 2)], [(a: 1, b: "x")], ((1), "single"), (), type(of: (1, a: "x")))
struct P { var t = (1, name: "n") }
print(P(), "\((1.0, "in"))")
