import Diagnostics
import NotebookFormat
import Testing

/// What one asks a notebook for.
@Suite struct ContentsTests {
  @Test func `cells come in reading order, wherever they stand`() {
    let reading = Reading(
      """
      ```swift {#one}
      ```
      > [!EXERCISE]
      > ```swift
      > ```
      > > ```swift {#three .static}
      > > ```

      [^n]: Note
          ```swift {#four .hidden}
          ```

      - ```swift {#five echo=false}
        ```

      [^n] ```swift
      """)
    let cells = reading.notebook.cells
    #expect(cells.map(\.name) == ["one", "cell-2", "three", "four", "five"])
    #expect(cells.map(\.ordinal) == [0, 1, 2, 3, 4])
    #expect(cells.map(\.runs) == [true, true, false, true, true])
    #expect(cells.map(\.showsCode) == [true, true, true, false, false])
  }

  @Test func `options are typed`() {
    let options = Reading(
      "```swift {caption=\"a \\\"b\\\"\" alt=c echo=true fold=false raises=\"d e\" timeout=1.5min}\n```"
    ).notebook.cells[0].options
    #expect(options.caption?.value.plainText == "a \"b\"")
    #expect(options.alt?.value == "c")
    #expect(options.echo?.value == true)
    #expect(options.fold?.value == false)
    #expect(options.raises?.value == "d e")
    #expect(options.timeout?.value == .seconds(90))
  }

  @Test(arguments: [
    (
      "steps=5e9 memory=8GB recursion=250000 output=64kB", [5_000_000_000, 8 << 30, 250_000, 65536]
    ),
    (
      "steps=1_000_000 memory=1.5GiB recursion=2e5 output=1MB",
      [1_000_000, 3 << 29, 200_000, 1 << 20]
    ),
    (
      "steps=1e18 memory=1TB recursion=1 output=64MB",
      [1_000_000_000_000_000_000, 1 << 40, 1, 1 << 26]
    ),
  ])
  func `limits have units`(_ written: String, _ values: [Int]) {
    let reading = Reading("```swift {\(written)}\n```")
    let options = reading.notebook.cells[0].options
    #expect(reading.diagnostics.isEmpty)
    #expect(
      [options.steps, options.memory, options.recursion, options.output].map { $0?.value }
        == values)
  }

  @Test func `labels come with their places`() {
    let reading = Reading(
      """
      # A {#sec-a}

      $$ x $$ {#eq-b}

      Text $$y$$ {#eq-c} ![d](d.png){#fig-d}

      > [!THEOREM] {#thm-e}
      > ```swift {#f}
      > ```

      | g |
      |---|
      : H {#tbl-g}
      """)
    let labels = reading.notebook.labels
    #expect(labels.map(\.value) == ["sec-a", "eq-b", "eq-c", "fig-d", "thm-e", "f", "tbl-g"])
    #expect(labels.map { reading.selected($0.range) } == labels.map(\.value))
    #expect(reading.diagnostics == [])
  }

  @Test func `plain text of inlines`() {
    let reading = Reading("a *b **c*** `d` $e$ [f](g) ![h](i.png) @fig-j [@k] `{swift} l` m  \nn")
    guard case .paragraph(let inlines)? = reading.notebook.blocks.first?.kind else {
      Issue.record("no paragraph")
      return
    }
    #expect(inlines.plainText == "a b c d e f h fig-j  l m n")
  }

  @Test func `headings have the ids that GitHub gives them`() {
    let reading = Reading(
      """
      # A b
      # A  b!
      # A b
      # Stein's *identity*, 2.0
      # 漢字 Größe
      # !!!
      # Own {#own-1}
      # snake_case & so
      # Setup
      ```swift {.hidden #setup}
      ```
      """)
    #expect(
      reading.notebook.headings.map(\.id) == [
        "a-b", "a--b", "a-b-1", "steins-identity-20", "漢字-größe", "section", "own-1",
        "snake_case--so",
        "setup-1",
      ])
  }

  static let references: [(String, [String])] = [
    ("@fig-a", ["fig-a"]), ("(@eq-b)", ["eq-b"]), ("@sec-c.", ["sec-c"]),
    ("@thm-d-e_f,", ["thm-d-e_f"]),
    ("@exr-g-", ["exr-g"]), ("@tbl-h's", ["tbl-h"]), ("\\@fig-a", []), ("x@fig-a", []),
    ("me@fig-a.org", []), ("é@fig-a", []), ("`@fig-a`", []), ("$@fig-a$", []), ("@figure-a", []),
    ("@fig-", []), ("@fig", []), ("@song2021", []), ("**@fig-a**", ["fig-a"]),
    ("@fig-a@eq-b", ["fig-a"]),
    ("[@fig-a]", ["fig-a"]), ("[see @fig-a](b.md)", ["fig-a"]), ("@Fig-a", []),
    ("\u{201C}@lem-a\u{201D}", ["lem-a"]),
  ]

  @Test(arguments: references) func `references to labels`(_ text: String, _ labels: [String]) {
    let found = Reading(text).inlines.compactMap { inline -> String? in
      if case .reference(let label) = inline.kind { label } else { nil }
    }
    #expect(found == labels)
  }

  static let citations: [(String, [String])] = [
    ("[@song2021]", ["|song2021|"]), ("[@song2021; @ho2020]", ["|song2021|", "|ho2020|"]),
    ("[see @a, p. 3; also @b:c/d.e, ch. 4, §2]", ["see|a|p. 3", "also|b:c/d.e|ch. 4, §2"]),
    ("[@a.]", []), ("[@]", []), ("[a@b]", []), ("[@a, ]", []), ("[@a b]", []), ("[@a;]", ["|a|"]),
    ("\\[@a]", []), ("`[@a]`", []), ("[@a](b.md)", []), ("[@fig-a; @b]", []), ("[@a\nb]", []),
  ]

  @Test(arguments: citations) func `citations of works`(_ text: String, _ works: [String]) {
    let found = Reading(text).inlines.flatMap { inline -> [String] in
      guard case .citation(let items) = inline.kind else { return [] }
      return items.map { "\($0.prefix)|\($0.key.value)|\($0.locator)" }
    }
    #expect(found == works)
  }

  static let addresses: [(String, [String])] = [
    ("https://a.b/c", ["https://a.b/c"]), ("see http://a.b.", ["http://a.b"]),
    ("(https://a.b/c_(d))", ["https://a.b/c_(d)"]), ("www.a.b/c?", ["http://www.a.b/c"]),
    ("xwww.a.b", []), ("ftp://a.b", ["ftp://a.b"]), ("gopher://a.b", []), ("https://", []),
    ("https://a.b/&amp;", ["https://a.b/"]), ("https://a.b<c", ["https://a.b"]),
    ("**https://a.b/c**", ["https://a.b/c"]), ("[https://a.b](c.md)", ["c.md"]),
    ("a@b.c", ["mailto:a@b.c"]), ("a.b+c@d-e.f.", ["mailto:a.b+c@d-e.f"]), ("a@b", []),
    ("@b.c", []),
    ("`https://a.b`", []), ("https://a.b/$x$y", ["https://a.b/$x$y"]),
    ("https://a.b/c_d_e*f*", ["https://a.b/c_d_e*f"]), ("[a@b.c](d.md)", ["d.md"]),
  ]

  @Test(arguments: addresses) func `bare addresses are links`(_ text: String, _ links: [String]) {
    let found = Reading(text).inlines.compactMap { inline -> String? in
      if case .link(let link) = inline.kind { link.destination } else { nil }
    }
    #expect(found == links)
  }

  @Test func `callouts nest and carry titles`() {
    let reading = Reading(
      """
      > [!exercise] Two *Gaussians* {#exr-a kind=proof}
      > Text
      >
      > > [!HINT]
      > > Hint
      >
      > > Quote

      > [!NOTE]

      > Text [!NOTE]
      """)
    guard case .callout(let exercise)? = reading.notebook.blocks.first?.kind else {
      Issue.record("no callout")
      return
    }
    #expect(exercise.kind.value == .exercise)
    #expect(exercise.exerciseKind?.value == .proof)
    #expect(exercise.title.plainText == "Two Gaussians")
    #expect(exercise.blocks.count == 3)
    if case .callout(let hint) = exercise.blocks[1].kind {
      #expect(hint.kind.value == .hint)
      #expect(hint.title.isEmpty)
    } else {
      Issue.record("no hint")
    }
    if case .quote = reading.notebook.blocks[2].kind {} else { Issue.record("no quote") }
    #expect(reading.diagnostics == [])
  }

  @Test func `tasks in quotes are tasks, too`() {
    let reading = Reading("> - [ ] a [x]\n> - [x] b\n> - [y] c\n")
    var states: [Bool?] = []
    reading.notebook.visitBlocks { block in
      if case .list(let list) = block.kind { states += list.items.map(\.isDone) }
    }
    #expect(states == [false, true, nil])
  }
}
