struct Temperature { var celsius: Double }
extension String.StringInterpolation {
  mutating func appendInterpolation(_ temperature: Temperature) {
    appendLiteral("\(temperature.celsius) °C")
  }
  mutating func appendInterpolation(hex number: Int) { appendLiteral("0x" + String(number, radix: 16)) }
  mutating func appendInterpolation<T>(list items: [T], separator: String = "/") {
    appendLiteral(items.map { "\($0)" }.joined(separator: separator))
  }
  mutating func appendInterpolation(_ flag: Bool) { appendLiteral(flag ? "yes" : "no") }
}
print("\(Temperature(celsius: 21.5)) \(hex: 255) \(list: [1, 2]) \(list: ["a"], separator: "-") \(true) \(5) \("s")")
