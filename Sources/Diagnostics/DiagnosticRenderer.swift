/// Writes diagnostics for people: position, fact, the source line, a caret, the remedy.
///
///     lesson.md:12:9: error: cannot find 'mixtur' in scope
///       let y = mixtur.score(at: 0)
///               ^~~~~~
///       help: did you mean 'mixture'?
package struct DiagnosticRenderer: Sendable {
  /// Whether to colour the text for a terminal.
  package var usesColor: Bool
  /// The number of columns of a source line that are shown; longer lines are cut with an ellipsis.
  package var width: Int

  package init(usesColor: Bool = false, width: Int = 100) {
    self.usesColor = usesColor
    self.width = width
  }

  package func render(_ diagnostic: Diagnostic) -> String {
    let kind = diagnostic.severity
    var text = headline(
      diagnostic.place, paint(kind.rawValue + ":", kind == .error ? .red : .yellow),
      diagnostic.summary)
    if let place = diagnostic.place { text += excerpt(place) }
    if let help = diagnostic.help { text += "  " + paint("help:", .cyan) + " \(help)\n" }
    for note in diagnostic.notes {
      text += headline(note.place, paint("note:", .cyan), note.text)
      if let place = note.place { text += excerpt(place) }
    }
    return text
  }

  private func headline(_ place: Place?, _ label: String, _ sentence: String) -> String {
    guard let place else { return "\(label) \(sentence)\n" }
    let start = place.start
    return paint("\(place.source.path):\(start.line):\(start.column):", .bold)
      + " \(label) \(sentence)\n"
  }

  /// The first line of the place and the carets under it.
  private func excerpt(_ place: Place) -> String {
    let source = place.source
    let offset = min(place.range.lowerBound, source.bytes.count)
    let line = source.lineRange(source.lineIndex(at: offset))
    let before = Array(source[line.lowerBound..<max(line.lowerBound, min(offset, line.upperBound))])
    let markedEnd = min(max(place.range.upperBound, offset), line.upperBound)
    let marked = Array(source[min(offset, line.upperBound)..<markedEnd])
    let all = Array(source[line])
    let window = visibleWindow(of: all.count, around: before.count)
    let lead = window.lowerBound > 0 ? "…" : ""
    let shown = lead + String(all[window]) + (window.upperBound < all.count ? "…" : "")
    let pad =
      lead.map { _ in " " }.joined() + before.dropFirst(window.lowerBound).map(blank).joined()
    let room = max(1, window.upperBound - before.count)
    let length = marked.prefix(room).reduce(0) { $0 + $1.displayWidth }
    let carets = "^" + String(repeating: "~", count: max(0, length - 1))
    return "  \(shown)\n  \(pad)\(paint(carets, .green))\n"
  }

  /// Which characters of a line are shown so that the marked one is among them.
  private func visibleWindow(of count: Int, around index: Int) -> Range<Int> {
    guard count > width else { return 0..<count }
    let start = max(0, min(index - width / 3, count - width))
    return start..<min(count, start + width)
  }

  /// White space as wide as a character, so that the caret stands under what it marks.
  private func blank(_ character: Character) -> String {
    character == "\t" ? "\t" : String(repeating: " ", count: character.displayWidth)
  }

  private enum Style: String {
    case bold = "1"
    case red = "1;31"
    case yellow = "1;33"
    case green = "32"
    case cyan = "36"
  }

  private func paint(_ text: String, _ style: Style) -> String {
    usesColor ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }
}

extension Character {
  /// How many columns a terminal gives the character.
  var displayWidth: Int {
    guard let scalar = unicodeScalars.first else { return 0 }
    return isWide(scalar.value) ? 2 : 1
  }

  /// East Asian wide forms and emoji, by block.
  private func isWide(_ value: UInt32) -> Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF,
      0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      true
    default:
      false
    }
  }
}
