package import Diagnostics

/// What is wrong with the form of a piece of code, whatever its names and types are.
package func syntaxProblems(of code: SourceSlice) -> [Diagnostic] {
  let context = Context(libraryTexts: [])
  onLargeStack {
    let source = ParsedSource(code, isUserCode: true, reporter: context.reporter)
    if let file = source.file { context.trees.operators.addDeclarations(of: file) }
    _ = context.trees.statements(source)
  }
  return context.reporter.take()
}
