struct Builder {
  var parts: [String] = []
  func adding(_ part: String) -> Builder {
    var copy = self
    copy.parts.append(part)
    return copy
  }
  mutating func add(_ part: String) -> Int {
    parts.append(part)
    return parts.count
  }
  subscript(i: Int) -> String {
    get { parts[i] }
    set { parts[i] = newValue }
  }
}
var builder = Builder().adding("a").adding("b")
let total = builder.add("c") + builder.add("d") * 10
builder[0] += builder[1] + builder.parts.joined()
builder.parts[builder.parts.count - 1] = builder[0].uppercased()
print(
  total, builder.parts, Builder().adding("z").parts[0], builder.adding("e").parts.count,
  builder.parts.count)
