struct Table {
  private var rows: [String: Any] = [:]
  subscript<T>(key: String, as type: T.Type) -> T? { rows[key] as? T }
  subscript<T>(key: String, default fallback: T) -> T {
    get { rows[key] as? T ?? fallback }
    set { rows[key] = newValue }
  }
  init<S: Sequence>(_ pairs: S) where S.Element == (String, Any) {
    for (key, value) in pairs { rows[key] = value }
  }
}
var table = Table([("n", 1 as Any), ("s", "x" as Any)])
print(table["n", as: Int.self] as Any, table["n", as: String.self] as Any, table["q", default: 2.5])
table["q", default: 0.0] += 1.5
print(table["q", default: 0.0], table["s", default: ""])
