struct Label {
  let text: String
  init(_ key: StaticKey) { text = "key " + key.name }
  @_disfavoredOverload init(_ text: String) { self.text = "text " + text }
}

struct StaticKey: ExpressibleByStringLiteral {
  let name: String
  init(stringLiteral value: String) { name = value }
}

@_disfavoredOverload func size(_ value: Int) -> Int { value }
func size(_ value: Int) -> Double { Double(value) + 0.5 }

let name = "x"
print(Label("a").text, Label(name).text)
let whole: Int = size(1)
print(size(1), whole)
