import Foundation
import Testing

/// The commands, their results and exit codes.
@Suite struct CommandTests {
  private static let lesson = """
    ---
    title: A lesson
    seed: 3
    ---

    ```swift
    let total = 1 + 2
    print("one line")
    total
    ```

    The sum is `{swift} total`.

    """

  @Test(arguments: [
    ("1 + 1", "2\n"), ("print(\"a\"); 2.0 / 3", "a\n0.6666666666666666\n"), ("let x = 1", ""),
    ("Normal(mean: 1, standardDeviation: 2).score(at: 3)", "-0.5\n"),
  ])
  func `eval prints what is shown`(_ code: String, _ expected: String) throws {
    let run = try CommandRun(["eval", code], in: "/")
    #expect(run.output == expected)
    #expect(run.problems == "")
    #expect(run.exitCode == 0)
  }

  @Test func `eval reads standard input`() throws {
    let run = try CommandRun(["eval", "-"], in: "/", input: "let a = 20\na * 2 + 2\n")
    #expect(run.output == "42\n")
  }

  @Test func `eval's random numbers depend on the seed alone`() throws {
    let code = "random.normal()"
    let one = try CommandRun(["eval", code, "--seed", "1"], in: "/").output
    let again = try CommandRun(["eval", code, "--seed", "1"], in: "/").output
    let other = try CommandRun(["eval", code, "--seed", "2"], in: "/").output
    #expect(again == one)
    #expect(other != one)
  }

  @Test func `run prints each cell under its name`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.lesson, to: "lesson.md")
    let run = try CommandRun(["run", "lesson.md"], in: folder.path)
    #expect(run.output == "[cell-1]\none line\n3\n\n")
    #expect(run.problems == "")
  }

  @Test func `build writes pages and a second build writes none`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.lesson, to: "Notebooks/01-a.md")
    let run = try CommandRun(["build"], in: folder.path)
    #expect(run.exitCode == 0, "\(run.problems)")
    let page = try #require(folder.read("site/public/01-a.html"))
    #expect(page.contains("The sum is"))
    #expect(page.contains("one line"))
    let second = try CommandRun(["build"], in: folder.path)
    #expect(second.problems.contains("1 lesson with 1 cell, 0 files written"))
  }

  @Test func `a build between two equal ones is seen`() throws {
    let folder = try TemporaryFolder()
    func build(_ arguments: String...) throws -> Bool {
      let run = try CommandRun(["build"] + arguments, in: folder.path)
      #expect(run.exitCode == 0, "\(run.problems)")
      return run.problems.contains(" 0 files written")
    }
    try folder.write(Self.lesson, to: "Notebooks/01-a.md")
    #expect(try !build())
    #expect(try build())
    let page = folder.read("site/public/01-a.html")
    try folder.write(Self.lesson + "More.\n", to: "Notebooks/01-a.md")
    #expect(try !build())
    try folder.write(Self.lesson, to: "Notebooks/01-a.md")
    #expect(try !build())
    #expect(folder.read("site/public/01-a.html") == page)
    try folder.write("changed", to: "site/public/01-a.html")
    #expect(try !build())
    #expect(folder.read("site/public/01-a.html") == page)
    #expect(try !build("--out", "other"))
    #expect(try build("--no-cache"))
    try folder.write("# B\n", to: "Notebooks/02-b.md")
    #expect(try !build())
  }

  @Test func `a problem leaves the last build alone`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.lesson, to: "Notebooks/01-a.md")
    _ = try CommandRun(["build"], in: folder.path)
    let page = folder.read("site/public/01-a.html")
    try folder.write(Self.lesson + "\n```swift\n[1][2]\n```\n", to: "Notebooks/01-a.md")
    let run = try CommandRun(["build"], in: folder.path)
    #expect(run.exitCode == 1)
    #expect(run.problems.contains("01-a.md:15:1: error: index 2 is out of range"))
    #expect(folder.read("site/public/01-a.html") == page)
  }

  @Test func `new starts lessons with the next number and replaces none`() throws {
    let folder = try TemporaryFolder()
    let first = try CommandRun(["new", "Score \"matching\""], in: folder.path)
    #expect(first.output == "Notebooks/01-score-matching.md\n")
    let second = try CommandRun(["new", "Ω 2"], in: folder.path)
    #expect(second.output == "Notebooks/02-2.md\n")
    let check = try CommandRun(["check"], in: folder.path)
    #expect(check.exitCode == 0, "\(check.problems)")
  }

  @Test func `new starts a course that has no problem`() throws {
    let folder = try TemporaryFolder()
    let run = try CommandRun(["new", "--course", "The 'score' $\\nabla \\log p$"], in: folder.path)
    #expect(run.output == "site/course.yml\nsite/references.bib\nsite/symbols.yml\n")
    #expect(
      folder.read("site/course.yml")?.contains("\ntitle: 'The ''score'' $\\nabla \\log p$'\n")
        == true)
    _ = try CommandRun(["new", "First"], in: folder.path)
    let build = try CommandRun(["build"], in: folder.path)
    #expect(build.exitCode == 0, "\(build.problems)")
    #expect(!build.problems.contains("warning"))
    #expect(folder.read("site/public/index.html")?.contains("<h1>The ‘score’ <math") == true)
    let again = try CommandRun(["new", "--course", "Other"], in: folder.path)
    #expect(again.exitCode == 64)
    #expect(again.problems.contains("'site/course.yml' exists; change what it says."))
  }

  @Test func `a course that is started has what its comments say`() throws {
    let folder = try TemporaryFolder()
    _ = try CommandRun(["new", "--course", "C"], in: folder.path)
    _ = try CommandRun(["new", "First lesson"], in: folder.path)
    _ = try CommandRun(["new", "Second lesson"], in: folder.path)
    let written = try #require(folder.read("site/course.yml"))
    var course = written
    for key in ["cover", "url", "edition", "parts", "profiles"] {
      course = course.replacing("# \(key):", with: "\(key):")
    }
    course = course.replacing("#   ", with: "  ").replacing("fig-name", with: "fig-first-lesson")
    try folder.write(course, to: "site/course.yml")
    let works = try #require(folder.read("site/references.bib"))
    try folder.write(
      works.split(separator: "\n").dropFirst().map { $0.dropFirst(2) + "\n" }.joined(),
      to: "site/references.bib")
    let symbols = try #require(folder.read("site/symbols.yml"))
    try folder.write(
      symbols.split(separator: "\n").dropFirst(2).map { $0.dropFirst(2) + "\n" }.joined()
        .replacing("eq-name", with: "01-first-lesson"), to: "site/symbols.yml")
    let run = try CommandRun(["build"], in: folder.path)
    #expect(run.exitCode == 0, "\(run.problems)")
    #expect(folder.read("site/public/symbols.html")?.contains("the expected value of") == true)
    #expect(folder.read("site/public/references.html")?.contains("work.example2021") == true)
  }

  @Test func `templates are listed, printed, and written where a course has its own`() throws {
    let folder = try TemporaryFolder()
    let list = try CommandRun(["templates"], in: folder.path).output
    #expect(list.contains("lesson-footer    what a lesson was built from\n"))
    #expect(list.contains("{{#parts}} {{anchor}} {{{title}}} {{{lessons}}} {{/parts}}"))
    let text = try CommandRun(["templates", "lesson-footer"], in: folder.path).output
    #expect(text.hasPrefix("<footer class=\"page-footer\">Built from <code>{{file}}</code>"))
    let run = try CommandRun(["templates", "--write", "lesson-footer"], in: folder.path)
    #expect(run.output == "site/templates/lesson-footer.html\n")
    #expect(folder.read("site/templates/lesson-footer.html") == text)
    let again = try CommandRun(["templates", "--write", "lesson-footer"], in: folder.path)
    #expect(again.exitCode == 64)
    #expect(again.problems.contains("'site/templates/lesson-footer.html' exists"))
  }

  @Test func `a change of a template is seen by the next build`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.lesson, to: "Notebooks/01-a.md")
    _ = try CommandRun(["build"], in: folder.path)
    for text in ["<p>one {{file}}</p>", "<p>two {{file}}</p>"] {
      try folder.write(text, to: "site/templates/lesson-footer.html")
      #expect(try CommandRun(["build"], in: folder.path).exitCode == 0)
      let shown = text.replacing("{{file}}", with: "01-a.md")
      #expect(folder.read("site/public/01-a.html")?.contains(shown) == true)
    }
    try folder.write("<p>{{fil}}</p>", to: "site/templates/lesson-footer.html")
    let run = try CommandRun(["build"], in: folder.path)
    #expect(run.exitCode == 1)
    #expect(
      run.problems.hasPrefix(
        "site/templates/lesson-footer.html:1:6: error: template has no value 'fil'"))
  }

  @Test(arguments: [
    (["build", "none"], "Error: 'none' does not exist"),
    (["run", "none.md"], "Error: 'none.md' does not exist"), (["bild"], "Error: Unexpected"),
    (["run"], "Error: Missing expected argument '<file>'"), (["build", "."], "holds no notebooks"),
    (["templates", "heder"], "did you mean 'header'?"),
    (["new", "!"], "has no letter or digit"), (["eval", "-", "--seed", "x"], "'x' is invalid"),
  ])
  func `wrong usage ends with 64`(_ arguments: [String], _ text: String) throws {
    let folder = try TemporaryFolder()
    let run = try CommandRun(arguments, in: folder.path)
    #expect(run.exitCode == 64)
    #expect(run.problems.contains(text), "\(run.problems)")
  }

  @Test func `doctor finds what this machine has`() throws {
    let run = try CommandRun(["doctor"], in: "/")
    #expect(run.exitCode == 0, "\(run.problems)")
    #expect(run.problems.contains("cmark-gfm 0."))
  }

  @Test(arguments: ["build", "check", "run", "eval", "export", "new", "templates", "doctor"])
  func `help has an example`(_ command: String) throws {
    let run = try CommandRun([command, "--help"], in: "/")
    #expect(run.output.contains("Example: scorebook \(command)"))
  }
}
