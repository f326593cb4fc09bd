struct Metres: ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral {
  var value: Double
  init(integerLiteral value: Int) { self.value = Double(value) }
  init(floatLiteral value: Double) { self.value = value }
}
struct Name: ExpressibleByStringLiteral {
  var text: String
  init(stringLiteral value: String) { text = value.uppercased() }
}
func walk(_ distance: Metres, by name: Name) -> String { "\(name.text) \(distance.value)" }
print(walk(3, by: "ann"), walk(2.5, by: "bob"), ([1, 2.5] as [Metres]).map(\.value))
let name: Name = "cy"
let names: [Name] = ["x", "y"]
print(name.text, names.count, (4 as Metres).value)
