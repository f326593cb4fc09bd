enum Operation: String, CaseIterable {
  case add = "+", multiply = "×"

  func callAsFunction(_ a: Int, _ b: Int) -> Int {
    switch self {
    case .add: a + b
    case .multiply: a * b
    }
  }
}

print(Operation.add(2, 3), Operation.multiply(2, 3))
for operation in Operation.allCases { print(operation.rawValue, operation(4, 5)) }
let results = Operation.allCases.map { $0(6, 7) }
print(results)
