func mean<Value: FloatingPoint>(_ values: [Value]) -> Value {
  values.reduce(0, +) / Value(values.count)
}
print(mean([1.0, 2, 4]), mean([Float(1), 2]))
func hypotenuse<Value: BinaryFloatingPoint>(_ a: Value, _ b: Value) -> Value {
  (a * a + b * b).squareRoot()
}
print(hypotenuse(3, 4), hypotenuse(Float(1), 1))
