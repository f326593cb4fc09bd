class Document {
  func title() -> String { "document" }
}
extension Document {
  func banner() -> String { "== \(title()) ==" }
  var length: Int { title().count }
}
class Letter: Document {
  override func title() -> String { "letter" }
}
let document: Document = Letter()
print(document.banner(), document.length)
