import Diagnostics
import NotebookFormat
import Testing

/// Input that no author writes.
@Suite struct LimitTests {
  @Test func `invalid UTF-8 is reported at its bytes`() {
    let bytes =
      Array("---\ntitle: T\n---\nä ".utf8) + [0xFF, 0xC3] + Array(" *b* ".utf8) + [0xE2, 0x82]
    let (notebook, diagnostics) = NotebookReader.read(path: "a.md", bytes: bytes)
    #expect(
      diagnostics.map(\.summary) == [
        "file is not valid UTF-8 at byte 20", "file is not valid UTF-8 at byte 27",
      ])
    #expect(diagnostics.map { $0.place?.range } == [20..<22, 27..<29])
    #expect(diagnostics.map(\.help) == ["save the file as UTF-8", "save the file as UTF-8"])
    #expect(notebook.source.text.hasSuffix("ä ?? *b* ??"))
    #expect(PositionCheck(notebook, diagnostics).violations == [])
  }

  @Test(
    arguments: [
      [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80],
      [0xE0, 0x80, 0xAF], [0xF0, 0x80, 0x80, 0xAF], [0x80], [0xFE],
    ] as [[UInt8]]) func `overlong forms, surrogates and the like are invalid`(_ bytes: [UInt8])
  {
    let (_, diagnostics) = NotebookReader.read(path: "a.md", bytes: bytes)
    #expect(diagnostics.first { $0.severity == .error }?.place?.range == 0..<bytes.count)
  }

  @Test(arguments: ["é", "€", "𝄞", "\u{10FFFF}", "\u{FFFD}", "\u{D7FF}\u{E000}"])
  func `every other character is valid`(_ text: String) {
    #expect(Reading(text).diagnostics == [])
  }

  @Test func `the first of many invalid runs are reported`() {
    let bytes = Array(repeating: [0xFF, 0x20] as [UInt8], count: 1000).joined()
    let (_, diagnostics) = NotebookReader.read(path: "a.md", bytes: Array(bytes))
    #expect(diagnostics.count { $0.severity == .error } == 10)
  }

  @Test func `control characters are reported once`() {
    expectDiagnostics(
      "a⟨\0⟩b\0c\u{7F} *d*\n", ["file contains the control character U+0000 | remove it"])
  }

  @Test func `a return alone is white space`() {
    let reading = Reading("a\rb *c*\r\nd\r")
    #expect(reading.diagnostics == [])
    #expect(reading.notebook.blocks.count == 1)
    #expect(PositionCheck(reading.notebook).violations == [])
  }

  @Test(arguments: [
    "", "\n", "\r", "\r\n", " ", "\t", "\u{FEFF}", "---", "---\n", "---\n---", "```", "$$", ">",
    "-", "[^a]:", "|",
  ])
  func `hardly anything`(_ text: String) {
    let reading = Reading(whole: text)
    #expect(PositionCheck(reading.notebook, reading.diagnostics).violations == [])
    #expect(reading.notebook.blocks.count <= 1)
  }

  @Test func `a file that is too large is not read`() {
    let (notebook, diagnostics) = NotebookReader.read(
      path: "a.md", bytes: [UInt8](repeating: 0x61, count: 17 << 20))
    #expect(notebook.blocks.isEmpty)
    #expect(
      diagnostics.map(\.summary).contains(
        "file has 17825792 bytes, a notebook at most 16777216"))
  }

  static let nested: [(String, String)] = [
    (
      String(repeating: ">", count: 100_000) + "a",
      "line has 100000 markers of quotes and lists, at most 50 are read"
    ),
    (
      String(repeating: "- ", count: 100_000) + "a",
      "line has 100000 markers of quotes and lists, at most 50 are read"
    ),
    (
      String(repeating: "1. ", count: 100_000) + "a",
      "line has 100000 markers of quotes and lists, at most 50 are read"
    ),
    (
      (0..<200).map { String(repeating: " ", count: 2 * $0) + "- a\n" }.joined(),
      "item of a list is indented by more than 160 characters"
    ),
    (
      (0..<10).map {
        String(repeating: ">", count: 45) + String(repeating: "  ", count: $0) + " - a\n"
      }
      .joined(),
      "quotes and lists are nested deeper than 50 levels"
    ),
    (
      (0..<100).map { "*a" + ($0 % 2 == 0 ? " " : " **b ") }.joined()
        + String(repeating: " **x** y*", count: 200),
      ""
    ),
    (
      String(repeating: "*a **b ", count: 3000) + String(repeating: "c** d*", count: 3000),
      "text is nested deeper than 50 levels"
    ),
    (
      String(repeating: "![", count: 900) + "a" + String(repeating: "](b.md)", count: 900),
      "text is nested deeper than 50 levels"
    ),
    (
      String(repeating: "<sub>", count: 5000) + "a" + String(repeating: "</sub>", count: 5000),
      "text is nested deeper than 50 levels"
    ),
    (String(repeating: "[", count: 50_000) + String(repeating: "]", count: 50_000), ""),
  ]

  @Test(arguments: nested) func `deep nesting is refused or read`(_ text: String, _ problem: String)
  {
    let reading = Reading(text)
    #expect(
      problem.isEmpty || reading.summaries.contains(problem), "\(reading.summaries.prefix(3))")
    #expect(PositionCheck(reading.notebook, reading.diagnostics).violations == [])
  }

  /// Text that once took the square of its length; each has about 100 kB.
  static let repeated: [(start: String, piece: String, end: String)] = [
    ("", "$", ""), ("", "$a ", ""), ("x", " $$", ""), ("x", "$$a", ""), ("", "$`", ""),
    ("", "$$\n", ""),
    ("", "![[]()", ""), ("a ", "<?", ""), ("a ", "<!A ", ""), ("a ", "<![CDATA[", ""),
    ("", "<sub>a", ""),
    ("", "a\n:-|:-\n", ""), ("a\n", "|", "\n"), ("- a\n", "\n", ""), ("", "*a **a ", ""),
    ("", "a] ", ""),
    ("", "{#", ""), ("", "{#a=\"", ""), ("", "@", ""), ("", "a@", ""), ("", "[@a;", ""),
    ("", "[^", ""),
    ("", "&amp;", ""), ("", "&a", ""), ("", "www.", ""), ("", "https://a", ""),
    ("https://a.b", ")", ""),
    ("", "`a", ""), ("", "a\\\n", ""), ("```swift {", "a=\"b\" ", "}\n```"),
    ("[a]: ", "b", "\n\n[a]"),
    ("", "[^a]: b\n\n", ""), ("# ", "{#a ", ""), ("", "# a\n", ""), ("---\na: ", "[", "\n---\n"),
    ("---\na: \"", "x", "\n---\n"), ("<!--", " a\n\n", ""), ("", "> [!NOTE]\n\n", ""),
  ]

  @Test(arguments: repeated) func `repetition takes linear time`(
    _ start: String, _ piece: String, _ end: String
  ) {
    let text = start + String(repeating: piece, count: 100_000 / piece.utf8.count) + end
    let began = ContinuousClock.now
    let reading = Reading(whole: text)
    // Linear reading takes a tenth of a second here; the square would take several seconds.
    #expect(ContinuousClock.now - began < .seconds(2))
    // Where a limit has made something blank, text does not select itself.
    if reading.summaries.contains(where: { $0.contains(" more than ") }) { return }
    #expect(PositionCheck(reading.notebook).violations == [])
  }

  static let refused: [(String, String)] = [
    (String(repeating: "|", count: 2000), "line has 2000 bars, at most 1000 are read"),
    ("a" + String(repeating: " <?", count: 600), "file has more than 500 signs '<?' and '<!'"),
    ("a" + String(repeating: " ![", count: 1100), "paragraph has more than 1000 signs '!['"),
    (
      "[a]: " + String(repeating: "b", count: 100_000) + "\n\n"
        + String(repeating: "[a] ", count: 50_000),
      "definition of a link has 100006 bytes in a file with 50001 brackets"
    ),
    (
      "a" + String(repeating: "|a", count: 900) + "\n-" + String(repeating: "|-", count: 900)
        + String(repeating: "\nb", count: 1000),
      "tables have more cells than are read"
    ),
    (
      "---\na: &a [x]\nb: " + String(repeating: "*a ", count: 21) + "\n---\n",
      "front matter has more than 20 aliases"
    ),
    (
      "---\n" + String(repeating: "a: b\n", count: 20_000) + "---\n",
      "front matter has 100000 bytes, at most 65536 are read"
    ),
    (
      "---\na: " + String(repeating: "[", count: 500) + "\n---\n",
      "front matter is nested too deeply"
    ),
    (
      "---\n" + String(repeating: "- ", count: 40) + "a\n---\n", "front matter is nested too deeply"
    ),
  ]

  @Test(arguments: refused) func `too much of one thing is refused`(
    _ text: String, _ problem: String
  ) {
    #expect(Reading(whole: text).summaries.contains(problem))
  }

  @Test func `aliases that would grow without bound are refused`() {
    let bomb = """
      ---
      a: &a [x,x,x,x,x,x,x,x,x]
      b: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]
      c: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]
      d: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]
      ? *d
      : x
      ---
      """
    #expect(Reading(whole: bomb).summaries == ["front matter has more than 20 aliases"])
  }

  @Test func `a table in a long paragraph is text, others are tables`() {
    let long = String(repeating: "a\n", count: 150) + "b|c\n-|-\n"
    let short = String(repeating: "a\n", count: 50) + "b|c\n-|-\n"
    let tables = [long, short].map { text in
      Reading(text).notebook.blocks.count { if case .table = $0.kind { true } else { false } }
    }
    #expect(tables == [0, 1])
  }
}
