struct Scaler {
  var factor: Int
  func scale(_ x: Int) -> Int { x * factor }
  static func negate(_ x: Int) -> Int { -x }
}
let scaler = Scaler(factor: 3)
print([1, 2].map(scaler.scale), [1, 2].map(Scaler.negate))
let unbound = Scaler.scale
print(unbound(Scaler(factor: 5))(4))
print(["a", "b"].map { $0.uppercased() }, [1.5, 2.5].map(Int.init), (1...3).map(Scaler.init))
