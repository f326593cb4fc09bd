import Diagnostics
import Markup
import Testing
import Typesetting

/// A formula whose text marks the place of the expected problem: `x + «\foo»`.
///
/// Nothing between the marks means a place without length, such as the end of the formula.
struct Marked {
  let formula: Formula
  let range: Range<Int>

  init(_ marked: String, display: Bool = false) {
    let parts = marked.split(separator: /[«»]/, omittingEmptySubsequences: false)
    let start = parts[0].utf8.count
    range = parts.count == 3 ? start..<start + parts[1].utf8.count : 0..<start
    let source = SourceText(path: "lesson.md", parts.joined())
    formula = Formula(SourceSlice(source), display: display)
  }
}

extension Formula {
  /// A formula that is a file of its own.
  init(_ text: String, display: Bool = false, label: String? = nil) {
    let source = SourceText(path: "lesson.md", text)
    self.init(
      SourceSlice(source), display: display,
      label: label.map { Label($0, at: Place(source, 0..<0)) })
  }
}

extension Typeset {
  var html: String { markup.rendered }
}

/// Shared by the tests that do not care: starting one takes 30 ms.
let typesetter = Typesetter()

/// Checks that there is exactly one diagnostic, and what it says where.
func expectProblem(
  _ diagnostics: [Diagnostic], _ summary: String, at range: Range<Int>, help: String? = nil,
  severity: Diagnostic.Severity = .error, sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(diagnostics.map(\.summary) == [summary], sourceLocation: sourceLocation)
  #expect(diagnostics.first?.place?.range == range, sourceLocation: sourceLocation)
  #expect(diagnostics.first?.help == help, sourceLocation: sourceLocation)
  #expect(diagnostics.first?.severity == severity, sourceLocation: sourceLocation)
}
