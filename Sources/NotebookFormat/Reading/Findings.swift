import Diagnostics

/// What is collected while a notebook is read: problems, labels, uses of footnotes.
final class Findings {
  let text: MarkdownText
  private(set) var diagnostics: [Diagnostic] = []
  /// Where labels are given.
  private var labels: [String: Range<Int>] = [:]
  /// The names of sections that were made of their titles.
  private var slugs: Set<String> = []
  /// What may be a label somewhere in the file; no slug may be the same.
  private let reserved: Set<String>
  /// The references to footnotes, in the order of reading.
  var footnoteUses: [Label] = []
  private var reportedLimits: Set<String> = []
  private var slugCounts: [String: Int] = [:]
  private var reportedTags: [String: Int] = [:]

  init(_ text: MarkdownText) {
    self.text = text
    reserved = AttributeSyntax.possibleLabels(in: text.bytes)
  }

  func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  func report(_ summary: String, at range: Range<Int>, help: String? = nil) {
    report(Diagnostic(summary, at: text.place(range), help: help))
  }

  func warn(_ summary: String, at range: Range<Int>, help: String? = nil) {
    report(Diagnostic(summary, severity: .warning, at: text.place(range), help: help))
  }

  /// Reports only the first problem of a kind that would otherwise come in thousands.
  func reportOnce(_ summary: String, at range: Range<Int>, help: String? = nil) {
    if reportedLimits.insert(summary).inserted { report(summary, at: range, help: help) }
  }

  /// Takes a label for its first bearer; a second one is a problem.
  func register(_ label: Label) {
    guard let first = labels[label.value] else {
      labels[label.value] = label.range
      return
    }
    let note = Diagnostic.Note("'\(label.value)' is first used here", at: text.place(first))
    report(
      Diagnostic(
        "label '\(label.value)' is used twice", at: text.place(label.range),
        help: "choose another label", notes: [note]))
  }

  /// A name near a slug that nothing else in the notebook has yet, as GitHub numbers them.
  func uniqueName(_ slug: String) -> String {
    var name = slug
    var number = slugCounts[slug, default: 0]
    while slugs.contains(name) || reserved.contains(name) {
      number += 1
      name = "\(slug)-\(number)"
    }
    slugCounts[slug] = number
    slugs.insert(name)
    return name
  }

  /// Remembers that an opening tag was reported.
  func openReportedTag(_ name: String) { reportedTags[name, default: 0] += 1 }

  /// Whether a closing tag belongs to an opening one that was reported.
  func closeReportedTag(_ name: String) -> Bool {
    guard let count = reportedTags[name], count > 0 else { return false }
    reportedTags[name] = count - 1
    return true
  }
}
