struct Circuit {
  var label: String!
  var voltage: Double? = 5
}
var circuit = Circuit()
circuit.label = "main"
let text: String = circuit.label
print(text, circuit.label.count, circuit.label as Any)
// swift-format-ignore: NeverForceUnwrap
print(circuit.voltage! * 2, [1, 2].max()!)
let copy = circuit.label
print(type(of: copy), copy ?? "-")
