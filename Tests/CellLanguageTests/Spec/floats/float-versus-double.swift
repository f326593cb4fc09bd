let f: Float = 0.1
let d = 0.1
print(f, d, Double(f), Double(f) == d, Float(d) == f, f + 0.2, d + 0.2)
print(
  Float(1) / 3, 1.0 / 3, Float(16_777_217), Float.pi, Float.ulpOfOne,
  Float.leastNonzeroMagnitude > 0)
print(type(of: f * 2), type(of: d * 2), Float("1e-3") ?? 0, Float(1e39))
