func classify(_ value: Int?) -> String {
  switch value {
  case nil: "nothing"
  case 0?: "zero"
  case .some(let n) where n < 0: "negative \(n)"
  case let n?: "positive \(n)"
  }
}
for value in [nil, 0, -4, 8] as [Int?] { print(classify(value)) }
