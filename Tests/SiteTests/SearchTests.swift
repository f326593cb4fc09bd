import Execution
import Site
import Testing

/// The index of the search: what it holds, and that it is the same bytes however it was made.
@Suite struct SearchTests {
  private func lesson(_ text: String, name: String = "01-a") -> Lesson {
    Sample.lesson(
      name, "---\ntitle: The \"lesson\"\nsummary: In short.\n---\n\n" + text,
      outputs: [
        "fig-x": [.printed("printed\n"), Sample.figure("fig-x", description: "described")]
      ],
      values: ["n": "42"])
  }

  private func index(_ text: String) -> String {
    Sample.input([lesson(text)]).build().text("assets/search-index.js")
  }

  @Test func `sections hold headings, prose, code and captions`() {
    let text = """
      Text with *stress*, `code`, $\\alpha < \\mathbb{E}f'$ and `{swift} n` values.[^1]

      [^1]: A note.

      ## Section {#sec-one}

      - an item
      - another

      | a | b |
      |---|---|
      | c | d |

      : A table {#tbl-x}

      > [!HINT] Look
      > here

      ```swift {#fig-x caption="The *caption*"}
      let x = 1
      if x < 2 { }
      ```

      ```swift {.hidden}
      secret()
      ```

      $$ display $$

      ### Inner $x$
      """
    #expect(
      index(text) == """
        scorebookSearch([
        ["01-a.html","The “lesson”","1",[["","","In short. Text with stress, code, \
        α\\u003cEf′ and 42 values. A note."],["sec-one","1.1 Section","an item another Table 1.1 \
        A table a b c d Hint: Look here let x = 1 if x \\u003c 2 { } Figure 1.1 The caption"],\
        ["inner-x","1.1.1 Inner x",""]]]
        ])

        """)
  }

  @Test func `what is on no page is not found`() {
    let index = index(
      """
      ```swift {#fig-x echo=false caption="Shown"}
      unseen()
      ```

      <!-- unseen -->
      """)
    for word in ["unseen", "printed", "described"] { #expect(!index.contains(word)) }
    #expect(index.contains("Figure 1.1 Shown"))
  }

  @Test func `a course without lessons has an empty index`() {
    #expect(
      Sample.input([]).build().text("assets/search-index.js") == "scorebookSearch([\n\n])\n")
  }

  @Test func `text that looks like markup stays text`() {
    let index = index("`</script><script>alert(1)</script>` & \"quotes\" \\ \u{2028}")
    #expect(!index.contains("</script>"))
    #expect(index.contains("\\u003c/script>"))
  }

  @Test func `a page that is recalled brings its part of the index`() throws {
    let folder = try Folder()
    var input = Sample.input([lesson("One."), lesson("Two.", name: "02-b")])
    let clean = input.build().text("assets/search-index.js")
    input.pageStore = ContentStore(folder: folder.path)
    for _ in 0..<2 { #expect(input.build().text("assets/search-index.js") == clean) }
    #expect(clean.contains("Two."))
    input.lessons[1] = lesson("Three.", name: "02-b")
    let changed = input.build().text("assets/search-index.js")
    input.pageStore = nil
    #expect(changed == input.build().text("assets/search-index.js"))
    #expect(changed.contains("One.") && changed.contains("Three."))
  }

  @Test func `all scripts together are small, and none reads markup`() {
    let site = Sample.input([lesson("One.")]).build()
    let scripts = site.files.filter {
      $0.path.hasSuffix(".js") && $0.path != "assets/search-index.js"
    }
    #expect(scripts.map(\.bytes.count).reduce(0, +) < 30_000)
    for script in scripts {
      let text = site.text(script.path)
      for way in ["innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval("] {
        #expect(!text.contains(way), "\(way) in \(script.path)")
      }
    }
  }
}
