func scaler(_ factor: Double) -> (Double) -> (Double) -> Double {
  { offset in { value in value * factor + offset } }
}
print(scaler(2)(1)(10))
let half = scaler(0.5)
print([1, 2, 3].map(half(10)))
