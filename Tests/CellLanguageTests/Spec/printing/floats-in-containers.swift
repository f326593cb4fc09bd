print([0.1, 1e20, -0.0, .infinity], [1.0: Float(0.1)], (1e-7, 100.0))
print([Double.pi], Optional(2.0) as Any, "\([1.5])", [Float(1) / 3], [1 / 3.0])
struct V { var x = 1.0, y = Float(2.5), z = 1e16 }
print(V(), [V()])
