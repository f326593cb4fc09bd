/// The functions by which an exported program prints as `scorebook run` does.
enum OutputSupport {
  /// - Parameter words: the words of the cells; what they do not name is left out.
  static func text(for words: Set<Substring>) -> String {
    var text = cells
    if words.contains("print") { text += "\n" + printing }
    if words.contains("debugPrint") { text += "\n" + debugPrinting }
    if words.contains("dump") { text += "\n" + dumping }
    return text
  }

  private static let cells = """
    /// The name of the cell that runs, and what is known of its output.
    var notebookCell = (name: "", isSilent: true, endsLine: true)

    func notebookBegin(_ name: String) { notebookCell = (name, true, true) }

    /// A cell's name stands before its first output.
    func notebookWrite(_ text: String) {
      guard let last = text.last else { return }
      if notebookCell.isSilent { Swift.print("[\\(notebookCell.name)]") }
      Swift.print(text, terminator: "")
      notebookCell.isSilent = false
      notebookCell.endsLine = last == "\\n"
    }

    /// What is shown starts on a line of its own.
    func notebookShow<Value>(_ value: Value) {
      if !notebookCell.endsLine { notebookWrite("\\n") }
      notebookWrite("\\(String(describing: value))\\n")
    }

    func notebookEnd() {
      if !notebookCell.endsLine { notebookWrite("\\n") }
      if !notebookCell.isSilent { notebookWrite("\\n") }
    }

    """

  private static let printing = """
    func print(_ items: Any..., separator: String = " ", terminator: String = "\\n") {
      let texts = items.map { String(describing: $0) }
      notebookWrite(texts.joined(separator: separator) + terminator)
    }

    """

  private static let debugPrinting = """
    func debugPrint(_ items: Any..., separator: String = " ", terminator: String = "\\n") {
      let texts = items.map { String(reflecting: $0) }
      notebookWrite(texts.joined(separator: separator) + terminator)
    }

    """

  private static let dumping = """
    @discardableResult
    func dump<Value>(_ value: Value) -> Value {
      var text = ""
      Swift.dump(value, to: &text)
      notebookWrite(text)
      return value
    }

    """
}
