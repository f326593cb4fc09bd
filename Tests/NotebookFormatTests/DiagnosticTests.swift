import Diagnostics
import NotebookFormat
import Testing

/// What is said about mistakes, and where. `⟨…⟩` in the text marks the place of each message;
/// a message is a summary, and behind ` | ` its help.
@Suite struct DiagnosticTests {
  @Test(arguments: cells + attributes) func `mistakes in cells`(
    _ text: String, _ messages: [String]
  ) {
    expectDiagnostics(text, messages)
  }

  @Test(arguments: formulas) func `mistakes in formulas`(_ text: String, _ messages: [String]) {
    expectDiagnostics(text, messages)
  }

  @Test(arguments: structure) func `mistakes in the structure`(_ text: String, _ messages: [String])
  {
    expectDiagnostics(text, messages)
  }

  @Test(arguments: links) func `mistakes in links, footnotes and HTML`(
    _ text: String, _ messages: [String]
  ) {
    expectDiagnostics(text, messages)
  }
}

/// Checks all diagnostics of a text with marked places, in reading order.
func expectDiagnostics(
  _ marked: String, _ messages: [String], whole: Bool = false,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let text = MarkedText(marked)
  let reading = whole ? Reading(whole: text.text) : Reading(text.text)
  let shift = reading.source.bytes.count - text.text.utf8.count
  let found = reading.diagnostics.map { diagnostic in
    diagnostic.summary + (diagnostic.help.map { " | \($0)" } ?? "")
  }
  #expect(found == messages, sourceLocation: sourceLocation)
  let places = reading.diagnostics.map { $0.place?.range ?? 0..<0 }
  let expected = text.ranges.map { $0.lowerBound + shift..<$0.upperBound + shift }
  #expect(
    places == expected, "selected \(places.map(reading.selected))", sourceLocation: sourceLocation)
}
