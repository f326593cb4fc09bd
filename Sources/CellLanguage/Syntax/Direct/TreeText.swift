package import Diagnostics

/// The tree of a source as text, for comparing the two ways to make it.
package enum TreeText {
  /// The tree that the direct parser makes; nil when it gives up.
  package static func direct(_ text: String) -> String? {
    guard NestingScan.finding(in: text) == nil else { return nil }
    var builder = builder(for: text)
    return DirectParser.statements(text, &builder).map { describe($0) }
  }

  /// The tree that swift-syntax leads to, and whether it found problems.
  package static func full(_ text: String) -> (text: String, hasProblems: Bool) {
    var builder = builder(for: "")
    let source = ParsedSource(
      SourceSlice(SourceText(path: "tree", text)), isUserCode: true, reporter: builder.reporter)
    var operators = OperatorTable.standard
    if let file = source.file { operators.addDeclarations(of: file) }
    builder = TreeBuilder(
      reporter: builder.reporter, operators: operators, base: source.base, firstParameter: 0)
    let statements = source.statementsBySwiftSyntax(&builder)
    return (describe(statements), builder.reporter.diagnosticCount > 0)
  }

  private static func builder(for text: String) -> TreeBuilder {
    let reporter = Reporter(sources: SourceMap())
    let base =
      text.isEmpty
      ? 0
      : reporter.sources.add(SourceSlice(SourceText(path: "tree", text)), isUserCode: true)
    return TreeBuilder(
      reporter: reporter, operators: .standard, base: base, firstParameter: 0)
  }

  private static func describe(_ statements: [Stmt]) -> String {
    var writer = TreeWriter()
    writer.write(statements, depth: 0)
    return writer.text
  }
}

/// Writes a value with all it consists of, a line for each part.
private struct TreeWriter {
  var text = ""
  private var seen: Set<ObjectIdentifier> = []

  /// What points back, is found out later, or numbers things in the order of their reading.
  private static let skipped: Set<String> = [
    "owner", "bindings", "property", "subscriptDecl", "selfOf", "context", "id", "parent", "load",
    "byName", "$__lazy_storage_$_asExpression",
  ]

  mutating func write(_ value: Any, depth: Int) {
    let mirror = Mirror(reflecting: value)
    let indentation = String(repeating: " ", count: depth)
    if mirror.displayStyle == .class {
      let identity = ObjectIdentifier(value as AnyObject)
      guard seen.insert(identity).inserted else {
        text += "\(indentation)(again) \(mirror.subjectType)\n"
        return
      }
    }
    if mirror.children.isEmpty {
      text += "\(indentation)\(String(describing: value))\n"
      return
    }
    text += "\(indentation)\(mirror.subjectType)\n"
    for child in mirror.children
    where depth == 0 || !Self.skipped.contains(child.label ?? "") {
      if let label = child.label { text += "\(indentation) \(label):\n" }
      write(child.value, depth: depth + 2)
    }
    if let parent = mirror.superclassMirror, parent.subjectType == CodeBody.self { return }
  }
}
