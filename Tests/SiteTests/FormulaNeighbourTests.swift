import Site
import Testing

/// What touches a formula stays on its line.
@Suite struct FormulaNeighbourTests {
  /// The text in each element that no line breaks in, with `#` for the formula.
  private func kept(_ text: String) -> [String] {
    let lesson = Sample.lesson("01-a", "---\ntitle: T\n---\n\n\(text)\n")
    let page = Sample.input([lesson]).build().text("01-a.html")
    return page.split(separator: "<span class=\"keep\">").dropFirst().map { piece in
      let start = piece.firstRange(of: "<math")?.lowerBound ?? piece.startIndex
      let end = piece.firstRange(of: "</math>")?.upperBound ?? piece.startIndex
      return piece[..<start] + "#" + piece[end...].prefix { $0 != "<" }
    }
  }

  @Test(arguments: [
    ("one $x$, two", ["#,"]),
    ("at $x$. Then", ["#."]),
    ("the case ($x$) or \"$y$\"", ["(#)", "“#”"]),
    ("the $i$-th of them, $p$'s", ["#-th", "#’s"]),
    ("a $d$-dimensional space", ["#-"]),
    ("$x$ and $y$ alone", []),
    ("*in $x$, style*", ["#,"]),
  ])
  func `punctuation is kept with its formula`(_ text: String, _ expected: [String]) {
    #expect(kept(text) == expected)
  }

  @Test func `nothing of the text is lost`() {
    let lesson = Sample.lesson("01-a", "---\ntitle: T\n---\n\na ($x$), b $y$-dimensional c\n")
    let page = Sample.input([lesson]).build().text("01-a.html")
    #expect(page.contains("<p>a <span class=\"keep\">("))
    #expect(page.contains("),</span> b <span class=\"keep\">"))
    #expect(page.contains("-</span>dimensional c</p>"))
  }

  @Test func `a display has no neighbours`() {
    #expect(kept("> [!NOTE] N\n> so\n> $$x$$\n> , and").isEmpty)
  }
}
