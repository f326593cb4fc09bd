struct Tag: ExpressibleByStringLiteral {
  let name: String
  init(stringLiteral value: String) { name = value }
}
func show(_ text: String) -> String { "string \(text)" }
func show(_ tag: Tag) -> String { "tag \(tag.name)" }
func scale(_ factor: Double) -> String { "double \(factor)" }
func scale(_ factor: Float) -> String { "float \(factor)" }
func only(_ tag: Tag) -> String { "only \(tag.name)" }
print(show("a"), show("a" as Tag), only("b"), scale(1.5), scale(Float(2)))
