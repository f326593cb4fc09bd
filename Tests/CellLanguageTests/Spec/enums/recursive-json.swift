indirect enum JSON: ExpressibleByIntegerLiteral, ExpressibleByStringLiteral,
  ExpressibleByArrayLiteral
{
  case number(Int), text(String), list([JSON]), object([(String, JSON)])
  init(integerLiteral value: Int) { self = .number(value) }
  init(stringLiteral value: String) { self = .text(value) }
  init(arrayLiteral elements: JSON...) { self = .list(elements) }
  var rendered: String {
    switch self {
    case .number(let n): "\(n)"
    case .text(let s): "\"\(s)\""
    case .list(let items): "[" + items.map(\.rendered).joined(separator: ",") + "]"
    case .object(let fields):
      "{" + fields.map { "\"\($0)\":\($1.rendered)" }.joined(separator: ",") + "}"
    }
  }
}
let json = JSON.object([("n", 1), ("list", [1, "two", []]), ("inner", .object([("k", "v")]))])
print(json.rendered)
