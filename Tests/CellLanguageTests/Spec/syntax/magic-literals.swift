func where_(_ line: Int = #line, _ function: String = #function) -> String { "\(function):\(line)" }
print(where_())
func outer() -> String {
  where_()
}
print(outer(), #line)
struct S {
  var name: String { #function }
  func method(a: Int) -> String { #function }
}
print(S().name, S().method(a: 1))
