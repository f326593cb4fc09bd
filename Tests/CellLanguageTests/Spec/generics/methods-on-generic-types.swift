struct Box<Value> {
  var value: Value
  func map<Result>(_ transform: (Value) -> Result) -> Box<Result> {
    Box<Result>(value: transform(value))
  }
  func zip<Other>(_ other: Box<Other>) -> Box<(Value, Other)> { .init(value: (value, other.value)) }
}
extension Box where Value: Numeric {
  func doubled() -> Box { Box(value: value * 2) }
  static func + (a: Box, b: Box) -> Box { Box(value: a.value + b.value) }
}
extension Box: CustomStringConvertible where Value: CustomStringConvertible {
  var description: String { "[\(value.description)]" }
}
print(Box(value: 3).doubled(), Box(value: 1.5) + Box(value: 2), Box(value: 4).map { "n\($0)" })
print(Box(value: 1).zip(Box(value: "x")).value, type(of: Box(value: 1).zip(Box(value: "x"))))
