func kinds(_ values: [Any]) -> [String] {
  values.map { value in
    switch value {
    case is [Int]: "ints"
    case is [Any]: "list"
    case let table as [String: Int]: "table \(table.count)"
    case let optional as Int?: optional == nil ? "nil" : "int"
    case let text as any StringProtocol: "text \(text.count)"
    case is any Sequence: "sequence"
    default: "?"
    }
  }
}
print(kinds([[1], ["a"], ["k": 2], 5, "abc", 1...2, 2.5]))
