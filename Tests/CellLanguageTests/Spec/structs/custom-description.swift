struct Celsius: CustomStringConvertible {
  var value: Double
  var description: String { "\(value)°" }
}
struct Tag: CustomDebugStringConvertible {
  var name: String
  var debugDescription: String { "<\(name)>" }
}
struct Both: CustomStringConvertible, CustomDebugStringConvertible {
  var description: String { "plain" }
  var debugDescription: String { "debug" }
}
print(Celsius(value: 2), [Celsius(value: 3)], Optional(Celsius(value: 4)) as Any)
print(Tag(name: "a"), [Tag(name: "b")], "\(Tag(name: "c"))")
print(Both(), [Both()], "\(Both())", (Both(), 1), String(reflecting: Both()))
struct Holder { var both = Both(), tag = Tag(name: "in") }
print(Holder(), ["k": Both()])
