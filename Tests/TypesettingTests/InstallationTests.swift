import Diagnostics
import Foundation
import Testing
import Typesetting

/// Machines without the library, without KaTeX, or with something else in its place.
@Suite struct InstallationTests {
  private let install =
    "install them: 'apt install libjavascriptcoregtk-4.1-0 libjs-katex fonts-lmodern'"

  private func problems(_ installation: Installation) -> [Diagnostic] {
    Typesetter(installation: installation).typeset(Formula("x")).diagnostics
  }

  @Test func `a missing library is named with what to install`() {
    let installation = Installation(
      libraries: ["libnowhere.so.0"], folders: Installation.system.folders)
    #expect(
      problems(installation) == [
        Diagnostic(
          "cannot typeset formulas: no JavaScriptCore library, looked for 'libnowhere.so.0'",
          help: install)
      ])
  }

  @Test func `a library without the functions is named with what to install`() {
    let installation = Installation(
      libraries: ["libm.so.6"], folders: Installation.system.folders)
    #expect(
      problems(installation) == [
        Diagnostic(
          "cannot typeset formulas: the JavaScriptCore library has no function "
            + "'JSContextGroupCreate'", help: install)
      ])
  }

  @Test func `missing files of KaTeX are named with what to install`() {
    let installation = Installation(
      libraries: Installation.system.libraries, folders: ["/nowhere", "/elsewhere"])
    #expect(
      problems(installation) == [
        Diagnostic(
          "cannot typeset formulas: no file 'katex.min.js' in '/nowhere', '/elsewhere'",
          help: install)
      ])
  }

  @Test func `the machine's problem is reported once, and the source is shown`() {
    let typesetter = Typesetter(installation: Installation(libraries: [], folders: []))
    let results = typesetter.typeset([
      (Formula("a < b"), Numbers()), (Formula("c", display: true), Numbers()),
    ])
    #expect(results.map(\.diagnostics.count) == [1, 0])
    #expect(results[0].html == #"<code class="formula-source">a &lt; b</code>"#)
    #expect(
      results[1].html
        == #"<span class="equation"><span class="equation-formula">"#
        + #"<code class="formula-source">c</code></span></span>"#)
  }

  @Test func `a report of the machine lists everything at once`() {
    #expect(Installation.system.problems.isEmpty)
    let nothing = Installation(
      libraries: ["libnowhere.so.0"], folders: ["/nowhere"], fontFolders: ["/elsewhere"])
    #expect(
      nothing.problems.map(\.summary) == [
        "cannot typeset formulas: no JavaScriptCore library, looked for 'libnowhere.so.0'",
        "cannot typeset formulas: no file 'katex.min.js' in '/nowhere'",
        "cannot typeset formulas: no file 'latinmodern-math.otf' in '/elsewhere'",
      ])
  }

  @Test func `an outline needs no library`() {
    #expect(Formula("x", display: true).outline.rows.count == 1)
  }

  @Test(arguments: [
    ("syntax error here", "SyntaxError: Unexpected identifier 'error'"),
    ("var katex = {}", "TypeError: katex.__parse is not a function"),
    ("throw 'gone'", "gone"),
  ])
  func `a script that is not KaTeX says so`(script: String, message: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(script, "katex.min.js")
    let installation = Installation(
      libraries: Installation.system.libraries, folders: [folder.path])
    let summary = try #require(problems(installation).first?.summary)
    #expect(summary.hasPrefix("cannot typeset formulas: KaTeX does not run, it says '\(message)"))
  }

  @Test func `a formula that takes too long is given up, and the next one is typeset`() throws {
    let folder = try TemporaryFolder(
      copyingKaTeX: """
        ;(function (katex) {
          var render = katex.__renderToDomTree;
          katex.__renderToDomTree = function (text, settings) {
            while (text === "slow");
            return render(text, settings);
          };
        })(this.katex);
        """)
    let typesetter = Typesetter(
      installation: Installation(libraries: Installation.system.libraries, folders: [folder.path]),
      timeLimit: 0.3)
    #expect(typesetter.typeset(Formula("x")).diagnostics.isEmpty)
    let marked = Marked("«slow»")
    expectProblem(
      typesetter.typeset(marked.formula).diagnostics, "formula takes longer than 0.3 s",
      at: marked.range, help: "split the formula")
    #expect(typesetter.typeset(Formula("y")).diagnostics.isEmpty)
  }

  @Test func `an error inside of KaTeX is a problem of the formula, not a crash`() throws {
    let folder = try TemporaryFolder(
      copyingKaTeX: ";this.katex.__renderToDomTree = function () { null.x; };")
    let typesetter = Typesetter(
      installation: Installation(libraries: Installation.system.libraries, folders: [folder.path]))
    let summary = typesetter.typeset(Formula("x")).diagnostics.first?.summary
    #expect(summary?.hasPrefix("KaTeX cannot read this, it says 'null is not an object") == true)
  }
}
