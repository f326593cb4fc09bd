import Diagnostics
import Execution
import Site
import Testing
import Typesetting

/// The symbols of a course: the file, the page, and the lessons that introduce them.
@Suite struct SymbolTests {
  private func read(_ text: String) -> (symbols: [CourseSymbol], diagnostics: [Diagnostic]) {
    SymbolReader.read(SourceText(path: "symbols.yml", text))
  }

  private func site(_ symbols: String) -> SiteFiles {
    let text = "---\ntitle: A\n---\n$$ x $$ {#eq-x}\n\nSee @eq-x.\n"
    var input = Sample.input([Sample.lesson("01-a", text), Sample.lesson("02-b", "# B\n")])
    input.course.symbols = read(symbols).symbols
    input.course.macros = [Macro("\\R", "\\mathbb{R}")]
    return input.build()
  }

  @Test func `a page lists them, and a lesson those that it introduces`() {
    let site = site(
      """
      - symbol: '\\R^d'
        meaning: the space of $d$ <numbers>
        shape: '[d]'
        introduced: eq-x
      - {symbol: y, meaning: another}
      """)
    #expect(site.diagnostics == [])
    let page = site.text("symbols.html")
    #expect(page.contains("<tr id=\"symbol.1\">"))
    #expect(page.contains("&lt;numbers&gt;</td>"))
    #expect(page.contains("<a href=\"01-a.html#eq-x\">A</a>"))
    #expect(page.contains("<code>[d]</code>"))
    let lesson = site.text("01-a.html")
    #expect(
      lesson.contains(
        "<dt>New symbols</dt><dd class=\"new-symbols\"><a href=\"symbols.html#symbol.1\""
          + " aria-label=\"the space of d &lt;numbers&gt;\">"))
    #expect(!lesson.contains("symbol.2"))
    #expect(!site.text("02-b.html").contains("New symbols"))
    #expect(site.text("02-b.html").contains("<a href=\"symbols.html\">Symbols</a>"))
  }

  @Test(arguments: [
    ("- {symbol: x}", "symbols.yml:1:3: symbol has no 'meaning' | add 'meaning: …'"),
    ("- {meaning: x}", "symbols.yml:1:3: symbol has no 'symbol' | add 'symbol: …'"),
    (
      "- {symbol: x, meanin: y, meaning: z}",
      "symbols.yml:1:15: a symbol has no key 'meanin' | did you mean 'meaning'?"
    ),
    (
      "symbol: x",
      "symbols.yml:1:1: expected a list of symbols, found a map | begin each with '- symbol: …'"
    ),
    (
      "- x",
      "symbols.yml:1:3: expected a symbol with 'symbol' and 'meaning', found 'x'"
    ),
  ])
  func `what is wrong with the file`(_ text: String, _ problem: String) {
    #expect(Sample.lines(read(text).diagnostics) == [problem])
  }

  @Test func `LaTeX and labels are checked at their places`() {
    let problems = Sample.lines(
      site(
        """
        - symbol: '\\nosuch x'
          meaning: m
          introduced: eq-y
        - symbol: y
          meaning: the $\\alhpa$ of it
        """
      ).diagnostics)
    #expect(problems.count == 3)
    #expect(problems.contains { $0.hasPrefix("symbols.yml:1:12: ") && $0.contains("\\nosuch") })
    #expect(
      problems.contains(
        "symbols.yml:3:15: no label or lesson of the course is 'eq-y' | did you mean 'eq-x'?"))
    #expect(problems.contains { $0.hasPrefix("symbols.yml:5:17: ") && $0.contains("\\alhpa") })
  }
}
