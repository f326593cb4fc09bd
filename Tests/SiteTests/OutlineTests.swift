import Execution
import Site
import Testing

@Suite struct OutlineTests {
  @Test(arguments: [
    (["01-a", "02-b"], ["Lesson 1", "Lesson 2"]),
    (["00a-a", "00b-b", "01-c"], ["Lesson A", "Lesson B", "Lesson 1"]),
    (["a", "b"], ["Lesson 1", "Lesson 2"]),
    (["03-a", "b", "cases/01-c"], ["Lesson 3", "Lesson 4", "Lesson 1"]),
    (["01-a", "cases/01-b"], ["Lesson 1", "Lesson 2"]),
    (["2d-walk", "10-x"], ["Lesson 2D", "Lesson 10"]),
  ])
  func `lessons have the number of their file`(_ names: [String], _ expected: [String]) {
    let site = Sample.input(names.map { Sample.lesson($0, "---\ntitle: T\n---\n") }).build()
    let found = names.map { name in
      String(
        site.text(name + ".html").split(separator: "<p class=\"eyebrow\">").last?
          .prefix { $0 != "<" } ?? "")
    }
    #expect(found == expected)
  }

  private let everything = """
    ---
    title: Numbers
    ---

    # One

    $$a$$ {#eq-a}

    ## Inner {#sec-inner}

    $$b$$

    $$
    \\begin{align} c &= 1 \\label{eq-c} \\\\ d &= 2 \\notag \\\\ e &= 3 \\label{eq-e} \\end{align}
    $$

    # Two {#sec-two}

    > [!DEFINITION] {#def-d}
    > $$f$$ {#eq-f}

    > [!THEOREM] {#thm-t}
    > Text.

    > [!EXERCISE] {#exr-x}
    > Text.

    ```swift {#fig-one caption="One"}
    1
    ```

    ```swift {#plain}
    2
    ```

    ![alt](a.png "Picture"){#fig-two}

    | a |
    |---|
    | b |
    : Rows {#tbl-rows}

    - item

      > [!EXAMPLE] {#exm-y}
      > Text.

    @eq-a @eq-c @eq-e @eq-f @sec-inner @sec-two @def-d @thm-t @exr-x @exm-y @fig-one @fig-two
    @tbl-rows
    """

  @Test func `references say the word and the number`() throws {
    let lesson = Sample.lesson("02-numbers", everything, outputs: ["fig-one": [Sample.figure("f")]])
    let other = Sample.lesson("01-first", "---\ntitle: First\n---\n\n@fig-two and @eq-c.\n")
    let site = Sample.input([other, lesson], files: ["a.png": [1]]).build()
    #expect(Sample.lines(site.diagnostics) == [])
    let references = site.text("02-numbers.html").split(separator: "class=\"reference\" ")
      .dropFirst()
      .map { $0.prefix { $0 != "<" }.replacing("\u{A0}", with: " ") }
    #expect(
      references == [
        "href=\"#eq-a\">(2.1)", "href=\"#eq-c\">(2.2)", "href=\"#eq-e\">(2.3)",
        "href=\"#eq-f\">(2.4)", "href=\"#sec-inner\">Section 2.1.1",
        "href=\"#sec-two\">Section 2.2",
        "href=\"#def-d\">Definition 2.1", "href=\"#thm-t\">Theorem 2.2",
        "href=\"#exr-x\">Exercise 2.1", "href=\"#exm-y\">Example 2.3",
        "href=\"#fig-one\">Figure 2.1", "href=\"#fig-two\">Figure 2.2",
        "href=\"#tbl-rows\">Table 2.1",
      ])
    let first = site.text("01-first.html")
    #expect(
      first.contains("<a class=\"reference\" href=\"02-numbers.html#fig-two\">Figure\u{A0}2.2</a>"))
    #expect(first.contains("<a class=\"reference\" href=\"02-numbers.html#eq-c\">(2.2)</a>"))
  }

  @Test func `every reference leads to an id of its page`() {
    let lesson = Sample.lesson("02-numbers", everything, outputs: ["fig-one": [Sample.figure("f")]])
    let site = Sample.input([lesson], files: ["a.png": [1]]).build()
    let text = site.text("02-numbers.html")
    let targets = text.split(separator: "href=\"#").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(targets.count > 20)
    for target in targets {
      #expect(text.contains("id=\"\(target)\""), "\(target)")
    }
  }

  @Test func `no id is given twice`() {
    let lesson = Sample.lesson("02-numbers", everything, outputs: ["fig-one": [Sample.figure("f")]])
    let site = Sample.input([lesson], files: ["a.png": [1]]).build()
    let ids = site.text("02-numbers.html").split(separator: " id=\"").dropFirst()
      .map { $0.prefix { $0 != "\"" } }
    #expect(ids.count > 15)
    #expect(Set(ids).count == ids.count)
  }
}
