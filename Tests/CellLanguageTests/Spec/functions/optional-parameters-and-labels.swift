func greet(
  _ name: String, with greeting: String = "Hello", times count: Int = 1, _ mark: String = "!"
) -> String {
  String(repeating: "\(greeting), \(name)\(mark) ", count: count)
}
print(
  greet("Ann"), greet("Bob", with: "Hi"), greet("Cy", times: 2), greet("Di", "?"),
  greet("Ed", with: "Yo", times: 1, "."))
func area(width: Double, height: Double? = nil) -> Double { width * (height ?? width) }
print(area(width: 3), area(width: 3, height: 2))
