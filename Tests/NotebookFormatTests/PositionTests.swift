import Diagnostics
import NotebookFormat
import Testing

/// Places, by the text that they select.
@Suite struct PositionTests {
  /// What the inlines of a text select, outer ones first, plain text left out.
  private func selections(_ text: String) -> [String] {
    let reading = Reading(text)
    #expect(PositionCheck(reading.notebook, reading.diagnostics).violations == [])
    return reading.inlines.compactMap { inline in
      switch inline.kind {
      case .text, .softBreak, .hardBreak: nil
      default: reading.selected(inline.range)
      }
    }
  }

  @Test func `inlines behind text of more than one byte a character`() {
    #expect(
      selections("äöü 漢字 😀 *é* `ñ` $π$ [ß](a.md) @fig-a [^n] [@k, S. ü] <https://ä.b>\n\n[^n]: x")
        == [
          "*é*", "`ñ`", "$π$", "[ß](a.md)", "@fig-a", "[^n]", "[@k, S. ü]", "<https://ä.b>",
        ])
  }

  @Test func `inlines on the continuation lines of nested quotes and lists`() {
    let text = """
      > 1. Grüße und *mehr
      >    davon*, `a
      >    b`, $x
      >    - y$
      lazy [link
      > text](a.md "t
      >    u") @eq-z
      >
      >    > - tiefer **noch
      >    >   tiefer** `{swift} n`
      """
    #expect(
      selections(text.replacing("- y$", with: "\\cdot y$")) == [
        "*mehr\n>    davon*", "`a\n>    b`", "$x\n>    \\cdot y$",
        "[link\n> text](a.md \"t\n>    u\")", "@eq-z", "**noch\n>    >   tiefer**", "`{swift} n`",
      ])
  }

  @Test func `inlines behind tabs`() {
    #expect(
      selections("-\ta *b*\n\tc `d`\n\n\t> \te $f$\n\t>\tg @fig-h") == [
        "*b*", "`d`", "$f$", "@fig-h",
      ])
  }

  @Test func `inlines behind definitions of links in the same paragraph`() {
    #expect(
      selections("[a]: b.md\n[c]:\n  d.md\n  'title'\n*e* [a] [x *y*][c] f") == [
        "*e*", "[a]", "[x *y*][c]", "*y*",
      ])
  }

  @Test func `inlines in headings of both forms`() {
    #expect(
      selections("##   *a* `b` ##\n\nc *d\ne* f\n---\n\n> *g\n> h*\n> ===") == [
        "*a*", "`b`", "*d\ne*", "*g\n> h*",
      ])
  }

  @Test func `the last heading of a file may lack its line break`() {
    let reading = Reading("*a*\n===")
    #expect(reading.selected(reading.inlines[0].range) == "*a*")
    #expect(reading.notebook.blocks.map { reading.selected($0.range) } == ["*a*\n==="])
  }

  @Test func `inlines in tables`() {
    let text = """
      above *x*
      ä \\| z | *b* | c
      ---|:-:|--:
        `1\\|2` | é @fig-a | **u** |
      | | $m$ [l](n.md)
      """
    #expect(selections(text) == ["*x*", "*b*", "`1\\|2`", "@fig-a", "**u**", "$m$", "[l](n.md)"])
  }

  @Test func `inlines in titles, captions and options`() {
    let text = """
      > [!NOTE] Ä *b* {#n}
      > text

      | a |
      |---|
      : Ü *c* $d$ {#tbl-e}

      ![f](g.png "É *h* \\"i\\" $j$"){#fig-k}

      - [x] *l* m

      ```swift {caption="Ö *n* $o$ \\"p\\""}
      ```
      """
    #expect(selections(text) == ["*b*", "*c*", "$d$", "*h*", "$j$", "*l*", "*n*", "$o$"])
  }

  @Test func `escapes and entities shift nothing`() {
    #expect(
      selections(
        "\\* &amp; &#x41; &NotEqualTilde; &fjlig; &nope; &amp;amp; \\\\ *a* \\@fig-b @fig-c")
        == ["*a*", "@fig-c"])
  }

  @Test func `links of every form`() {
    let text = """
      [a](b.md) [c [d] *e*](<f g.md> "h") [i][j] [j][] [j] ![k *l*](m.png 'n') <o@p.q> r@s.t
      https://u.v/w. (www.x.y) [z]( a.md ) [![b](c.png)](d.md)

      [j]: e.md
      """
    #expect(
      selections(text) == [
        "[a](b.md)", "[c [d] *e*](<f g.md> \"h\")", "*e*", "[i][j]", "[j][]", "[j]",
        "![k *l*](m.png 'n')", "<o@p.q>", "r@s.t", "https://u.v/w", "www.x.y", "[z]( a.md )",
        "[![b](c.png)](d.md)", "![b](c.png)",
      ])
  }

  @Test func `destinations of links`() {
    let reading = Reading("[a](b.md) [c](<d e.md>) [f]( g(h)i.md 'j' ) ![k](l.png) <m@n.o>")
    var destinations: [String] = []
    reading.notebook.visitInlines { inline in
      switch inline.kind {
      case .link(let link): destinations.append(reading.selected(link.destinationRange))
      case .image(let image): destinations.append(reading.selected(image.destinationRange))
      default: break
      }
    }
    #expect(destinations == ["b.md", "d e.md", "g(h)i.md", "l.png", "m@n.o"])
  }

  /// What the lines of all cells lead to in the file.
  private func cellLines(_ text: String) -> [String] {
    let reading = Reading(text)
    #expect(PositionCheck(reading.notebook, reading.diagnostics).violations == [])
    return reading.notebook.cells.flatMap { cell in
      var offset = 0
      return cell.code.text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        let place = cell.code.place(offset..<offset + line.utf8.count)
        offset += line.utf8.count + 1
        return "\(place.start.line):\(place.start.column) \(reading.selected(place.range))"
      }
    }
  }

  @Test func `code in quotes and lists leads back to the file`() {
    let text = """
      > ```swift
      > let a = "ä"
      >
      >   let b = 2
      > ```

      1. x

         ```swift
         let c = 3
           let d = 4
         ```

      > - > ```swift
      >   > let e = 5
      >   > ```
      """
    #expect(
      cellLines(text) == [
        "5:3 let a = \"ä\"", "6:2 ", "7:3   let b = 2", "13:4 let c = 3", "14:4   let d = 4",
        "18:7 let e = 5",
      ])
  }

  @Test func `spaces that stand for a tab lead to the tab`() {
    let reading = Reading(">\t```swift\n>\t\tlet a = 1\n>\t```\n")
    let code = reading.notebook.cells[0].code
    #expect(code.text == " \tlet a = 1")
    let start = code.text.utf8.count - "let a = 1".utf8.count
    #expect(reading.selected(code.place(start..<code.text.utf8.count).range) == "let a = 1")
    #expect(reading.selected(code.place(0..<1).range) == "\t")
  }

  @Test func `an empty cell has a place`() {
    let reading = Reading("```swift\n```\n")
    #expect(reading.notebook.cells[0].code.place(0..<0).start == Position(line: 5, column: 1))
  }

  @Test func `a formula in a list leads back to the file`() {
    let reading = Reading("- > $$\n  > a +\n  >   b\n  > $$ {#eq-c}\n")
    var places: [String] = []
    reading.notebook.visitBlocks { block in
      guard case .formula(let formula) = block.kind else { return }
      #expect(formula.latex.text == "a +\n  b")
      places = [0..<3, 6..<7].map { reading.selected(formula.latex.place($0).range) }
      places.append(formula.label.map { reading.selected($0.range) } ?? "")
    }
    #expect(places == ["a +", "b", "eq-c"])
  }

  @Test func `ranges of blocks`() {
    let text = """
      # A

      b
      c

      - d

        e
      - f

      > g

      ```
      h
      ```

          i

      ***
      """
    let reading = Reading(text)
    #expect(
      reading.notebook.blocks.map { reading.selected($0.range) } == [
        "# A", "b\nc", "- d\n\n  e\n- f", "> g", "```\nh\n```", "i", "***",
      ])
  }

  @Test func `a mark of the byte order shifts nothing`() {
    let reading = Reading(whole: "\u{FEFF}---\ntitle: T\n---\n*a*\n")
    #expect(reading.selected(reading.inlines[0].range) == "*a*")
    #expect(reading.notebook.frontMatter.title.map { reading.selected($0.range) } == "T")
    let bare = Reading(whole: "\u{FEFF}*a* $b$\n")
    #expect(bare.inlines.map { bare.selected($0.range) }.contains("*a*"))
    #expect(PositionCheck(bare.notebook).violations == [])
  }
}
