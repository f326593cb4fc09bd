protocol Visitor {
  associatedtype Result
  func visit<T: CustomStringConvertible>(_ value: T) -> Result
}
struct Lengths: Visitor {
  func visit<T: CustomStringConvertible>(_ value: T) -> Int { value.description.count }
}
struct Names: Visitor {
  func visit<T: CustomStringConvertible>(_ value: T) -> String { "\(T.self):\(value)" }
}
func walk<V: Visitor>(_ visitor: V) -> [V.Result] {
  [visitor.visit(10), visitor.visit("abc"), visitor.visit(2.5)]
}
print(walk(Lengths()), walk(Names()))
