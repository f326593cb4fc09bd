protocol Node { func render(_ depth: Int) -> String }
struct Text: Node, ExpressibleByStringLiteral {
  let s: String; init(_ s: String) { self.s = s }; init(stringLiteral v: String) { s = v }
  func render(_ depth: Int) -> String { String(repeating: " ", count: depth * 2) + s }
}
struct Group: Node {
  var children: [any Node];
  func render(_ d: Int) -> String { children.map { $0.render(d) }.joined(separator: "\n") }
}
struct Element: Node {
  let tag: String; var attributes: [(String, String)] = []; var children: [any Node]
  init(_ tag: String, @HTML _ c: () -> Group = { Group(children: []) }) {
    self.tag = tag; children = c().children
  }
  func attr(_ k: String, _ v: some CustomStringConvertible) -> Self {
    var e = self; e.attributes.append((k, v.description)); return e
  }
  func render(_ d: Int) -> String {
    let pad = String(repeating: "  ", count: d), at = attributes.map { " \($0)=\"\($1)\"" }.joined()
    return children.isEmpty
      ? "\(pad)<\(tag)\(at)/>"
      : "\(pad)<\(tag)\(at)>\n" + children.map { $0.render(d + 1) }.joined(separator: "\n")
        + "\n\(pad)</\(tag)>"
  }
}
@resultBuilder struct HTML {
  static func buildExpression(_ n: any Node) -> [any Node] { [n] }
  static func buildExpression(_ s: String) -> [any Node] { [Text(s)] }
  static func buildExpression(_ n: Int?) -> [any Node] { n.map { [Text("#\($0)")] } ?? [] }
  static func buildBlock(_ parts: [any Node]...) -> [any Node] { parts.flatMap { $0 } }
  static func buildOptional(_ p: [any Node]?) -> [any Node] { p ?? [Text("<!-- nothing -->")] }
  static func buildEither(first p: [any Node]) -> [any Node] { p }
  static func buildEither(second p: [any Node]) -> [any Node] { p + [Text("(else)")] }
  static func buildArray(_ p: [[any Node]]) -> [any Node] { p.flatMap { $0 } }
  static func buildLimitedAvailability(_ p: [any Node]) -> [any Node] { p }
  static func buildFinalResult(_ p: [any Node]) -> Group { Group(children: p) }
}
func div(@HTML _ c: () -> Group) -> Element { Element("div", c) }
enum Mode { case list(Int), table, empty }
@HTML func page(_ mode: Mode, admin: Bool) -> Group {
  let title = "Page \(mode)"
  Element("h1") { title }
  if admin { "secret" }
  switch mode {
  case .list(let n) where n > 2:
    Element("ol") {
      for i in 1...n where i % 2 == 1 {
        Element("li") {
          "item \(i)"; i * i
        }
      }
    }
  case .list: Element("ul")
  case .table:
    div {
      Text("cell"); nil as Int?; for (k, v) in [("a", 1), ("b", 2)] { "\(k)=\(v)" }
    }.attr("class", "t").attr("n", 3)
  case .empty: Group(children: [])
  }
  if #available(macOS 10, *) { "avail" }
  if case .table = mode { "T" } else if admin { "A" } else { "N" }
}
for (m, a) in [(Mode.list(3), true), (.list(1), false), (.table, false), (.empty, true)] {
  print(page(m, admin: a).render(0)); print("--")
}
@resultBuilder enum Concat {
  static func buildBlock(_ p: String...) -> String { p.joined(separator: " ") }
  static func buildExpression<T>(_ t: T) -> String { "\(t)" }
  static func buildEither(first s: String) -> String { "1\(s)" }
  static func buildEither(second s: String) -> String { "2\(s)" }
}
struct Doc {
  @Concat var body: String { 1; "x"; [1.5]; let t = 1; if t == 1 { "yes" } else { "no" } }
  let text: String; init(@Concat _ t: () -> String) { text = t() }
}
print(
  Doc {
    5; (1, 2); Optional(3) as Any
  }.text, Doc { "a" }.body)
