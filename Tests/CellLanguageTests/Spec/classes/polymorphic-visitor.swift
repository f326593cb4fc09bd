class Expression {
  func accept(_ visitor: Visitor) -> Double { fatalError("abstract") }
}
final class Number: Expression {
  let value: Double
  init(_ value: Double) { self.value = value }
  override func accept(_ visitor: Visitor) -> Double { visitor.visit(self) }
}
final class Sum: Expression {
  let left: Expression, right: Expression
  init(_ left: Expression, _ right: Expression) { (self.left, self.right) = (left, right) }
  override func accept(_ visitor: Visitor) -> Double { visitor.visit(self) }
}
class Visitor {
  func visit(_ number: Number) -> Double { number.value }
  func visit(_ sum: Sum) -> Double { sum.left.accept(self) + sum.right.accept(self) }
}
final class Doubler: Visitor {
  override func visit(_ number: Number) -> Double { super.visit(number) * 2 }
}
let tree = Sum(Number(1), Sum(Number(2), Number(3)))
print(tree.accept(Visitor()), tree.accept(Doubler()))
