@resultBuilder
enum ListBuilder {
  static func buildBlock(_ parts: String...) -> [String] { parts }
}
func list(@ListBuilder _ content: () -> [String]) -> String { content().joined(separator: ", ") }
let name = "ink"
print(
  list {
    "pen"
    name.uppercased()
    "\(1 + 1) caps"
  })
print(list { "only" }, list {}.isEmpty)
