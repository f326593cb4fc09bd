struct Matrix<Scalar> {
  enum Failure: Error {
    case singular(column: Int), shapes(Int, Int)
  }
  func solve(_ k: Int) throws { throw k < 2 ? Failure.singular(column: k) : .shapes(k, 1) }
}

enum Outcome<Value> {
  case found(Value), missing
}

for k in 1...3 {
  do {
    try k == 3 ? Matrix<Int>().solve(0) : Matrix<Double>().solve(k)
  } catch Matrix<Double>.Failure.singular(let column) {
    print("singular", column)
  } catch let Matrix<Double>.Failure.shapes(a, b) {
    print("shapes", a, b)
  } catch {
    print("another matrix:", error)
  }
}
let outcomes: [Outcome<Int>] = [.found(3), .missing]
for outcome in outcomes {
  switch outcome {
  case Outcome<Int>.found(let value) where value > 2: print("large", value)
  case Outcome<Int>.found(let value): print(value)
  case Outcome<Int>.missing: print("missing")
  }
}
