func distance(from start: Double, to end: Double) -> Double { end - start }
func move(_ name: String, by amount: Int, times: Int = 1) -> String {
  "\(name)+\(amount * times)"
}
print(distance(from: 1, to: 4.5))
print(move("x", by: 2), move("y", by: 2, times: 3))
let measure = distance(from:to:)
print(measure(10, 4))
