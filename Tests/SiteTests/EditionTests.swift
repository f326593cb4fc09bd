import Diagnostics
import Execution
import Foundation
import NotebookFormat
import Site
import Testing

/// The student edition: not a byte of a solution or a test is left.
@Suite struct EditionTests {
  /// Every text that begins with `secret` stands in a solution or a test.
  private static let text = """
    ---
    title: Open title
    ---

    Open prose.[^open]

    [^open]: Open note.

    > [!EXERCISE] Open exercise {#exr-open}
    > Do it.
    >
    > ```swift {#start .exercise}
    > let openStart = 1
    > ```
    >
    > > [!HINT]
    > > Open hint.
    >
    > > [!SOLUTION] secretTitle {#secret-label}
    > > secretProse with `secretCode`, $secretFormula$, [secretLink](secret.csv "secretLinkTitle"),
    > > ![secretAlt](secret.png) and a note.[^secretnote]
    > >
    > > ## secretHeading {#sec-secret}
    > >
    > > - secretItem
    > >
    > > $$ secretDisplay $$ {#eq-secret}
    > >
    > > | secretHead | b |
    > > |---|---|
    > > | secretTableCell | d |
    > >
    > > : secretTableCaption {#tbl-secret}
    > >
    > > ```swift {#fig-secret caption="secretCaption" alt="secretAlternative"}
    > > let secretCell = 1
    > > ```
    > >
    > > ```python
    > > secretPython
    > > ```
    > >
    > > > [!NOTE] secretNested
    > > > secretInner

    [^secretnote]: secretNote, $secretNoteFormula$.[^secretsecondnote]

    [^secretsecondnote]: secretSecondNote.

    1. Open item

       ```swift {#secret-test .test}
       let secretTest = 2
       ```

    ```swift {#fig-secret-solution .solution caption="secretSolutionCaption"}
    let secretSolution = 3
    ```

    ```swift {#secret-hidden .test .hidden}
    let secretHidden = 4
    ```

    Open $x$ end: `{swift} openStart`.
    """

  private static func site(_ edition: Edition) -> (site: SiteFiles, input: SiteInput) {
    let outputs: [Output] = [
      .printed("secretPrinted\n"), .value("secretValue", type: "SecretType"),
      .figure(
        Figure(
          svg: "<svg role=\"img\"><desc id=\"secretDrawn\">secretDrawn</desc></svg>",
          id: "secretFigure", title: "secretFigureTitle", description: "secretDescription",
          data: .object([("secretData", .string("secretDatum"))]))),
    ]
    let lesson = Sample.lesson(
      "01-open", text,
      outputs: [
        "fig-secret": outputs, "secret-test": outputs, "fig-secret-solution": outputs,
        "secret-hidden": outputs, "start": [Sample.figure("start-1")],
      ], values: ["openStart": "1"])
    var input = Sample.input(
      [lesson], files: ["secret.csv": Array("secretBytes".utf8), "secret.png": [1]])
    input.course.edition = edition
    input.course.baseURL = "https://example.org/"
    return (input.build(), input)
  }

  private static func secrets(in site: SiteFiles) -> Set<String> {
    var found: Set<String> = []
    for file in site.files {
      for text in [file.path, String(decoding: file.bytes, as: UTF8.self)] {
        for part in text.lowercased().components(separatedBy: "secret").dropFirst() {
          found.insert("secret" + part.prefix { $0.isLetter })
        }
      }
    }
    return found
  }

  @Test func `nothing of a solution or a test is in the student edition`() {
    let (site, _) = Self.site(.student)
    #expect(Sample.lines(site.diagnostics) == [])
    #expect(Self.secrets(in: site) == [])
    let page = site.text("01-open.html")
    for text in ["Open prose", "Open note", "Open exercise", "openStart", "Open hint", "Open item"]
    { #expect(page.contains(text), "\(text)") }
    #expect(site["01-open/start-1.json"] != nil)
  }

  @Test func `the full edition has all of it`() {
    let (site, _) = Self.site(.full)
    let found = Self.secrets(in: site)
    // So that the other test looks for something; hidden cells are on no page.
    let text = Self.text.components(separatedBy: "secret").dropFirst()
    let planted = Set(text.map { ("secret" + $0.prefix { $0.isLetter }).lowercased() })
    #expect(
      planted.subtracting(found) == ["secrethidden"], "\(planted.subtracting(found).sorted())")
    for output in ["secretprinted", "secretvalue", "secretdrawn", "secretdatum", "secretbytes"] {
      #expect(found.contains(output), "\(output)")
    }
  }

  @Test func `what was remembered of one edition is not taken for the other`() throws {
    let folder = try Folder()
    for edition in [Edition.full, .student, .full, .student] {
      var (clean, input) = Self.site(edition)
      input.pageStore = ContentStore(folder: folder.path)
      #expect(input.build().files == clean.files)
      clean = input.build()
      #expect(Self.secrets(in: clean).isEmpty == (edition == .student))
    }
  }

  @Test func `a reference to what is left out is a problem of the student edition`() {
    let text = """
      ---
      title: T
      ---

      See @eq-x and @exr-y.

      > [!SOLUTION]
      > $$ a $$ {#eq-x}
      """
    var input = Sample.input([Sample.lesson("01-a", text)])
    #expect(Sample.lines(input.build().diagnostics).count == 1)
    input.course.edition = .student
    #expect(
      Sample.lines(input.build().diagnostics) == [
        "Notebooks/01-a.md:5:6: equation 'eq-x' is in a solution, which the student edition leaves "
          + "out | refer to it in solutions only, or move it out of the solution",
        "Notebooks/01-a.md:5:16: cannot find exercise 'exr-y' | label it with '{#exr-y}', or write "
          + "'\\@' for the sign itself",
      ])
    #expect(input.unusedLabels.isEmpty)
  }
}
