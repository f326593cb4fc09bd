/// A command for formulas that a course defines. Charts that cells make know it, too, and so what
/// these cells give depends on it.
package struct FormulaMacro: Equatable, Sendable {
  /// The command with its backslash.
  package let name: String
  /// What it stands for.
  package let body: String

  package init(_ name: String, _ body: String) {
    self.name = name
    self.body = body
  }
}

extension [FormulaMacro] {
  /// The macros that some code names in its texts, and those that these lead to, by name.
  func named(in code: [String]) -> [FormulaMacro] {
    if isEmpty { return [] }
    var found: [String: FormulaMacro] = [:]
    var open = code.reduce(into: Set()) { $0.formUnion(Self.commands(in: $1)) }
    while let name = open.popFirst() {
      guard found[name] == nil, let macro = first(where: { $0.name == name }) else { continue }
      found[name] = macro
      open.formUnion(Self.commands(in: macro.body))
    }
    return found.values.sorted { $0.name < $1.name }
  }

  /// The letters behind backslashes, with one backslash: in code there may be two.
  private static func commands(in text: String) -> Set<String> {
    guard text.utf8.contains(UInt8(ascii: "\\")) else { return [] }
    return Set(
      text.split(separator: "\\").map { part in
        let letters = part.prefix { $0.isASCII && $0.isLetter }
        return "\\" + (letters.isEmpty ? part.prefix(1) : letters)
      })
  }
}

extension FormulaMacro: Record {
  package func write(to writer: inout ByteWriter) {
    writer.write(name)
    writer.write(body)
  }

  package init(from reader: inout ByteReader) throws(RecordError) {
    self.init(try reader.text(), try reader.text())
  }
}
