import Diagnostics
import Execution
import Site
import Testing

/// Labels that nothing refers to.
@Suite struct UnusedLabelTests {
  private func problems(_ lessons: Lesson...) -> [String] {
    Sample.lines(Sample.input(lessons).unusedLabels)
  }

  private func lesson(_ body: String, _ name: String = "01-here") -> Lesson {
    Sample.lesson(
      name, "---\ntitle: Here\n---\n\n\(body)\n",
      outputs: ["fig-line": [Sample.figure("fig-line")]])
  }

  @Test func `a label of an equation wants a reference`() {
    #expect(
      problems(lesson("$$a$$ {#eq-a}")) == [
        "Notebooks/01-here.md:5:9: nothing refers to equation 'eq-a' "
          + "| refer to it with '@eq-a', or remove the label and with it the number"
      ])
  }

  @Test(arguments: [
    "See @eq-a.", "**@eq-a**", "See [here](#eq-a).", "By $\\eqref{eq-a}$.", "$$b \\ref{eq-a}$$",
    "- > As @eq-a says", "[^n]\n\n[^n]: By @eq-a.",
  ])
  func `each kind of reference counts`(_ text: String) {
    #expect(problems(lesson("$$a$$ {#eq-a}\n\n" + text)) == [])
  }

  @Test(arguments: ["See @eq-a.", "See [there](01-here.md#eq-a)."])
  func `a reference may be in another lesson`(_ text: String) {
    #expect(problems(lesson("$$a$$ {#eq-a}"), lesson(text, "02-there")) == [])
  }

  @Test(arguments: [
    "## Part {#sec-part}", "> [!THEOREM] Name {#thm-name}\n> So it is.",
    "> [!EXERCISE] Name {#exr-name}\n> Do it.", "```swift {#name}\n1\n```",
    "```swift {#fig-line caption=\"A line.\"}\n1\n```",
    "| a | b |\n| - | - |\n| 1 | 2 |\n\nTable: Numbers. {#tbl-numbers}",
  ])
  func `what stands in the text by itself needs no reference`(_ text: String) {
    #expect(problems(lesson(text)) == [])
  }

  @Test func `a figure without a caption does not`() {
    #expect(
      problems(lesson("```swift {#fig-line}\n1\n```")) == [
        "Notebooks/01-here.md:5:12: nothing refers to figure 'fig-line' "
          + "| refer to it with '@fig-line', or give it a caption"
      ])
    #expect(problems(lesson("```swift {#fig-line}\n1\n```\n\nSee @fig-line.")) == [])
  }
}
