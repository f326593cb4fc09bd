struct Element: CustomStringConvertible {
  var name: String
  var children: [Element] = []
  init(_ name: String, @Children _ children: () -> [Element] = { [] }) {
    self.name = name
    self.children = children()
  }
  var description: String {
    children.isEmpty ? name : "\(name)(\(children.map(\.description).joined(separator: " ")))"
  }
}
@resultBuilder
enum Children {
  static func buildBlock(_ parts: [Element]...) -> [Element] { parts.flatMap { $0 } }
  static func buildExpression(_ element: Element) -> [Element] { [element] }
  static func buildExpression(_ elements: [Element]) -> [Element] { elements }
  static func buildOptional(_ part: [Element]?) -> [Element] { part ?? [] }
}
let isWide = true
print(
  Element("page") {
    Element("title")
    Element("body") {
      ["a", "b"].map { Element($0) }
      if isWide { Element("aside") }
    }
  })
