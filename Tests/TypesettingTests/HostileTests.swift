import Diagnostics
import Foundation
import Testing
import Typesetting

/// Formulas that are not meant well.
@Suite struct HostileTests {
  @Test(arguments: [
    #"\href{javascript:alert(1)}{x}"#, #"\url{javascript:alert(1)}"#,
    #"\includegraphics{https://example.org/x.png}"#, #"\htmlStyle{background:url(//a)}{x}"#,
    #"\htmlClass{site-header}{x}"#, #"\htmlId{main}{x}"#, #"\htmlData{a=b}{x}"#,
    #"\text{\href{javascript:alert(1)}{x}}"#, #"\def\x{\href}\x{javascript:alert(1)}{y}"#,
    #"\let\x\href \x{javascript:alert(1)}{y}"#, #"\begin{cases}\href{a}{b}\end{cases}"#,
    #"x \tag{\href{javascript:alert(1)}{1}}"#, #"\edef\x{\noexpand\href{a}{b}}\x"#,
    #"\expandafter\href\expandafter{a}{b}"#, #"\futurelet\x\href{a}{b}"#,
  ])
  func `what reaches outside of the formula is refused`(text: String) {
    let result = typesetter.typeset(Formula(text, display: true))
    #expect(result.diagnostics.hasErrors)
    #expect(!result.html.contains("href="))
    #expect(!result.html.contains("<img"))
    #expect(!result.html.contains("style="))
  }

  @Test(arguments: [
    #"\text{<img src=x onerror=alert(1)>}"#,
    "x</annotation></semantics></math><script>alert(1)</script>",
    #"\text{"onload="alert(1)}"#, "&lt;script&gt;".replacing("&", with: #"\&"#),
    #"\verb|<script>alert(1)</script>|"#, #"\operatorname{<b>}"#, "x < y > z",
    #"x \tag{<i>}"#, #"\mathrm{<svg/onload=x>}"#,
    #"\text{\textquotedbl>}"#.replacing(#"\textquotedbl"#, with: "\""),
  ])
  func `text never becomes an element`(text: String) {
    let result = typesetter.typeset(Formula(text, display: true))
    #expect(!result.diagnostics.hasErrors)
    let names = Set(result.html.matches(of: /<\/?([a-zA-Z]+)/).map { String($0.1) })
    let allowed: Set = [
      "span", "math", "mrow", "mi", "mo", "mn", "mtext", "mspace", "mstyle", "mpadded", "mtable",
      "mtr", "mtd", "msup",
    ]
    #expect(names.subtracting(allowed) == [])
    let attributes = Set(
      result.html.matches(of: /<[a-z]+[^>]*>/).flatMap { tag in
        // What stands between quotes is no attribute, and the room of a letter is ours.
        tag.0.replacing(/"[^"]*"/, with: "").replacing(/\sstyle=--o:[.0-9]+em/, with: "")
          .matches(of: /\s([a-zA-Z-]+) ?=/).map { String($0.1) }
      })
    let harmless: Set = [
      "alttext", "class", "display", "lspace", "mathvariant", "rspace", "stretchy",
    ]
    #expect(attributes.subtracting(harmless) == [])
  }

  struct Runaway: CustomTestStringConvertible, Sendable {
    let name: String
    let text: String
    let summary: String
    var testDescription: String { name }
  }

  private static func times(_ piece: String, _ count: Int) -> String {
    String(repeating: piece, count: count)
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      Runaway(
        name: "braces", text: times("{", 10_000) + times("}", 10_000),
        summary: "groups are nested 10000 deep, the limit is 50"),
      Runaway(
        name: "open braces", text: times("{", 10_000),
        summary: "groups are nested 10000 deep, the limit is 50"),
      Runaway(
        name: "environments", text: times(#"\begin{matrix}"#, 100),
        summary: "groups are nested 100 deep, the limit is 50"),
      Runaway(
        name: "a megabyte", text: times("x+", 500_000),
        summary: "formula has 1000000 bytes, the limit is 32768"),
      Runaway(
        name: "a macro of itself", text: #"\def\a{\a\a}\a"#,
        summary: "more than 10000 macro expansions"),
      Runaway(
        name: "a macro inside of itself", text: #"\def\a{\frac{1}{\a}}\a"#,
        summary: "formula is nested too deeply"),
      Runaway(
        name: "braces by macro", text: #"\def\a{{\a}}\a"#, summary: "formula is nested too deeply"),
      Runaway(
        name: "ten of ten of ten",
        text: #"\def\a#1{#1#1#1#1#1#1#1#1#1#1}\a{\a{\a{\a{\a{\a{xx}}}}}}"#,
        summary: "macros expand to more than 200000 tokens"),
      Runaway(
        name: "many rows", text: #"\begin{matrix}"# + times(#"a\\"#, 1000) + #"\end{matrix}"#,
        summary: "length of 1200 em is over the limit of 200 em"),
      Runaway(
        name: "a size without end", text: #"\kern "# + times("9", 400) + "em x",
        summary: "length of Infinity em is over the limit of 200 em"),
    ])
  func `a runaway formula ends with a message`(_ item: Runaway) {
    let result = typesetter.typeset(Formula(item.text, display: true))
    #expect(result.diagnostics.map(\.summary) == [item.summary])
    // The engine works on afterwards.
    #expect(typesetter.typeset(Formula("x")).diagnostics.isEmpty)
  }

  @Test(arguments: [#"\frac{1}{"#, #"\left("#, #"\sqrt{"#, #"\underbrace{"#, #"\begin{matrix}"#])
  func `the deepest nesting that is allowed fits on a small stack`(opening: String) async {
    let closing = [#"\left("#: #"\right)"#, #"\begin{matrix}"#: #"\end{matrix}"#][opening] ?? "}"
    let text = Self.times(opening, 50) + "x" + Self.times(closing, 50)
    let summaries = await withCheckedContinuation { continuation in
      let thread = Thread {
        let result = Typesetter().typeset(Formula(text))
        continuation.resume(returning: result.diagnostics.map(\.summary))
      }
      thread.stackSize = 512 * 1024
      thread.start()
    }
    #expect(summaries == [])
  }
}
