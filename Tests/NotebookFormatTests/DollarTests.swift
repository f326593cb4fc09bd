import NotebookFormat
import Testing

/// Formulas and prices.
@Suite struct DollarTests {
  static let inline: [(String, [String])] = [
    ("$x$", ["$x$"]),
    ("$5 and $10", []),
    ("$5-$10", []),
    ("$5–$10", []),
    ("US$5 and US$6", []),
    ("a$b", []),
    ("a$b$c", []),
    ("a$b$", []),
    ("é$b$", []),
    ("$a$b", []),
    ("$a$é", []),
    ("$a$1", []),
    ("函数$f$是", ["$f$"]),
    ("\\$x$", []),
    ("$x\\$", []),
    ("$x\\$y$", ["$x\\$y$"]),
    ("\\\\$x$", ["$x$"]),
    ("$ x$", []),
    ("$x $", []),
    ("$x $ y$", []),
    ("$x$y $z$", ["$z$"]),
    ("($x$)", ["$x$"]),
    ("$x$, $y$; $z$.", ["$x$", "$y$", "$z$"]),
    ("\"$x$\"", ["$x$"]),
    ("-$x$-", ["$x$"]),
    ("$n$-th", ["$n$"]),
    ("$x$$y$", []),
    ("$$$x$$$", []),
    ("$", []),
    ("$$$$", []),
    ("$x_1 * y_2$ and *z*", ["$x_1 * y_2$"]),
    ("$a<b$ and $c>d$", ["$a<b$", "$c>d$"]),
    ("$<b>$", ["$<b>$"]),
    ("$[a](b)$", ["$[a](b)$"]),
    ("$\\{x\\}$", ["$\\{x\\}$"]),
    ("$\\\\$", ["$\\\\$"]),
    ("$a &amp; b$", ["$a &amp; b$"]),
    ("$https://a.b$", ["$https://a.b$"]),
    ("$a@b.c$", ["$a@b.c$"]),
    ("$@fig-a$", ["$@fig-a$"]),
    ("$x\ny$", ["$x\ny$"]),
    ("$x\n\ny$", []),
    ("`$x$`", []),
    ("$x `y$` z$", []),
    ("costs $5, run `echo $HOME`", []),
    ("$`x`$", ["$x$"]),
    ("$`a_b*c*`$", ["$a_b*c*$"]),
    ("$`x`$y", []),
    ("a$`x`$", []),
    ("$``x``$", []),
    ("**$x$** *$y$* ~~$z$~~", ["$x$", "$y$", "$z$"]),
    ("[$x$](a.md)", ["$x$"]),
    ("[a $x](b.md) y$", ["$x](b.md) y$"]),
    ("https://a.b/?x=$1&y=$2", []),
    ("# $x$", ["$x$"]),
    ("- $x$\n  $y$", ["$x$", "$y$"]),
    ("> $x\n> y$", ["$x\ny$"]),
    ("a | b\n--|--\n$x$ | $5\n$y$ | $6", ["$x$", "$y$"]),
    ("$a | b$", ["$a | b$"]),
    ("text $$x$$", ["$$x$$"]),
    ("text $$ x $$ more", ["$$x$$"]),
    ("$$x$$ more", ["$$x$$"]),
    ("text $$ \\text{if $y$} $$", ["$$\\text{if $y$}$$"]),
    ("text $$a\nb$$ more", ["$$a\nb$$"]),
    ("a$$x$$", []),
  ]

  @Test(arguments: inline) func `formulas and prices in a line`(
    _ text: String, _ formulas: [String]
  ) {
    #expect(Reading(text).formulas == formulas)
  }

  static let blocks: [(String, [String])] = [
    ("$$ x $$", ["x"]),
    ("$$x$$", ["x"]),
    ("   $$ x $$", ["x"]),
    ("$$\nx\n$$", ["x"]),
    ("$$ x\ny $$", ["x\ny"]),
    ("$$ x\ny\n$$ {#eq-a}", ["x\ny"]),
    ("a\n$$\nx\n$$\nb", ["x"]),
    ("$$\nx\n$$\n$$\ny\n$$", ["x", "y"]),
    ("$$ x $$\n===", ["x"]),
    ("$$\n=\n$$", ["="]),
    ("$$\n---\n$$", ["---"]),
    ("$$\n# a\n> b\n- c\n1. d\n$$", ["# a\n> b\n- c\n1. d"]),
    ("$$\n```\n$$", ["```"]),
    ("$$\n<div>\n$$", ["<div>"]),
    ("$$\n[a]: b\n$$", ["[a]: b"]),
    ("$$\n    x\n\ty\n$$", ["x\n\ty"]),
    ("$$\n\\$$ x\n$$", ["\\$$ x"]),
    ("$$\nx \\\\\n$$", ["x \\\\"]),
    ("- $$\n  x\n  $$\n- b", ["x"]),
    ("1. a\n\n   $$\n   x\n   y\n   $$", ["x\n   y".replacing("   ", with: "")]),
    ("> $$\n> x\n> > y\n> $$", ["x\n> y"]),
    ("> - $$\n>   x\n>   $$", ["x"]),
    ("[^a]\n\n[^a]: $$\n    x\n    $$", ["x"]),
    ("a | b\n--|--\n$$\nx\n$$", ["x"]),
    ("# a\n$$ x $$\n# b", ["x"]),
  ]

  @Test(arguments: blocks) func `displayed formulas on lines of their own`(
    _ text: String, _ formulas: [String]
  ) {
    let reading = Reading(text)
    #expect(reading.formulas == formulas.map { "$$\($0)$$" })
    #expect(reading.diagnostics == [])
    var displays = 0
    reading.notebook.visitBlocks { if case .formula = $0.kind { displays += 1 } }
    #expect(displays == formulas.count)
  }

  @Test func `an indented line of dollars is code`() {
    #expect(Reading("    $$\n    x\n    $$").formulas == [])
  }

  @Test func `a formula leaves the text behind it alone`() {
    let reading = Reading("$$ x $$ *not* this")
    #expect(reading.formulas == ["$$x$$"])
    #expect(
      reading.inlines.contains { if case .styled(.emphasis, _) = $0.kind { true } else { false } })
  }
}
