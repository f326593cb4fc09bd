struct Temperature { var celsius: Double }
extension String.StringInterpolation {
  mutating func appendInterpolation(_ temperature: Temperature) {
    appendLiteral("\(temperature.celsius) °C")
  }
  mutating func appendInterpolation(repeat text: String, _ count: Int) {
    for _ in 0..<count { appendInterpolation(text) }
  }
}
print("outside: \(Temperature(celsius: 21.5))", "line: \(repeat: "=-", 3)")
