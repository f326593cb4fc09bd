import Site
import Testing

/// References to equations: in brackets, in the words of formulas, in titles.
@Suite struct EquationReferenceTests {
  private func page(_ text: String) -> (html: String, problems: [String]) {
    let site = Sample.input([Sample.lesson("01-a", "$$ x $$ {#eq-x}\n\n" + text)]).build()
    return (site.text("01-a.html"), Sample.lines(site.diagnostics))
  }

  @Test func `a reference in brackets has one pair of them`() {
    let html = page("By (@eq-x) and @eq-x, (see @eq-x).\n").html
    #expect(html.contains("By (<a class=\"reference\" href=\"#eq-x\">1.1</a>) and "))
    #expect(html.contains("and <a class=\"reference\" href=\"#eq-x\">(1.1)</a>, (see "))
    #expect(html.contains("(see <a class=\"reference\" href=\"#eq-x\">(1.1)</a>)."))
  }

  @Test func `the words of a formula may name equations`() {
    let (html, problems) = page("$$ y = x \\quad \\text{by @eq-x, or (@eq-x)} $$\n")
    #expect(problems == [])
    #expect(html.contains("by \\eqref{eq-x}, or (\\ref{eq-x})"))
    #expect(html.contains("href=\"#eq-x\""))
  }

  @Test func `a name that is not there is reported where it is written`() {
    #expect(
      page("$$ y = x \\quad \\text{by @eq-y} $$\n\nSee @eq-x.\n").problems == [
        "Notebooks/01-a.md:3:26: cannot find equation 'eq-y' | did you mean 'eq-x'?"
      ])
  }

  @Test func `outside of words an at sign is LaTeX's`() {
    #expect(page("$y @ x$ and @eq-x\n").html.contains("y @ x"))
  }

  @Test func `formulas in titles are typeset in the list of sections`() {
    let html = page("# The law $p_\\sigma$\n\nSee @eq-x.\n").html
    let list = html.split(separator: "class=\"page-nav\"").last ?? ""
    #expect(list.contains("<math"))
  }

  @Test func `a derivation is folded`() {
    let html = page("> [!DERIVATION] Slowly\n> $$ y = x $$\n>\n> See @eq-x.\n").html
    #expect(
      html.contains("<details class=\"callout derivation\"><summary>Derivation: Slowly</summary>"))
  }
}
