import Diagnostics
import Execution
import Site
import Testing
import Typesetting

@Suite struct CourseReaderTests {
  private func read(_ text: String) -> (course: Course, problems: [String]) {
    let names = ["02-matching", "01-scores"]
    let source = SourceText(path: "site/course.yml", text)
    let (course, diagnostics) = CourseReader.read(source, lessonNames: names)
    return (course, Sample.lines(diagnostics))
  }

  @Test func `everything that can be said is read`() {
    let (course, problems) = read(
      """
      title: Scores
      subtitle: A start
      about: |
        One.

        Two.
      authors: [Ada, Emmy]
      language: en-GB
      url: https://example.org/scores
      cover: fig-field
      edition: student
      parts:
        - title: First
          lessons: [01-scores.md]
        - title: Second
          lessons:
            - 02-matching
      macros:
        \\E: \\mathbb{E}
      profiles:
        quick: {epochs: 10, name: 'a b'}
        none:
      """)
    #expect(problems == [])
    #expect(course.profiles.map(\.name) == ["quick", "none"])
    #expect(course.profiles.map { $0.values.map(\.name) } == [["epochs", "name"], []])
    #expect(course.profiles.map { $0.values.map(\.text) } == [["10", "a b"], []])
    #expect(course.profiles[0].values[0].place?.start == Position(line: 21, column: 19))
    #expect(course.profiles[0].values[0].namePlace?.start == Position(line: 21, column: 11))
    #expect(course.title == "Scores")
    #expect(course.subtitle == "A start")
    #expect(course.about == "One.\n\nTwo.")
    #expect(course.authors == ["Ada", "Emmy"])
    #expect(course.language == "en-GB")
    #expect(course.baseURL == "https://example.org/scores/")
    #expect(course.cover?.value == "fig-field")
    #expect(course.edition == .student)
    #expect(course.parts.map(\.title) == ["First", "Second"])
    #expect(course.parts.map { $0.lessons.map(\.value) } == [["01-scores"], ["02-matching"]])
    #expect(course.macros.map(\.name) == ["\\E"])
    #expect(course.macros.map(\.body) == ["\\mathbb{E}"])
    #expect(course.macros.first?.place?.start == Position(line: 19, column: 3))
  }

  @Test(arguments: ["", "\n", "# nothing\n", "~\n"])
  func `without keys all notebooks belong to the course, by name`(_ text: String) {
    let (course, problems) = read(text)
    #expect(problems == [])
    #expect(course.parts.flatMap(\.lessons).map(\.value) == ["01-scores", "02-matching"])
    #expect(course.language == "en")
  }

  @Test(arguments: [
    ("titel: x", "1:1: a course has no key 'titel' | did you mean 'title'?"),
    (
      "colour: x",
      "1:1: a course has no key 'colour' | choose one of 'title', 'subtitle', 'about', 'authors', "
        + "'language', 'url', 'cover', 'edition', 'parts', 'bibliography', 'symbols', 'macros', "
        + "'profiles'"
    ),
    ("edition: students", "1:10: there is no edition 'students' | did you mean 'student'?"),
    ("edition: 2", "1:10: there is no edition '2' | choose one of 'full', 'student'"),
    ("title:", "1:7: expected text for 'title', found nothing"),
    ("title: [a]", "1:8: expected text for 'title', found a list"),
    ("language: English", "1:11: expected a language such as 'en' or 'pt-BR', found 'English'"),
    (
      "url: example.org",
      "1:6: expected an address for 'url', found 'example.org' "
        + "| write it as 'https://example.org/course/'"
    ),
    (
      "parts: Scores",
      "1:8: expected a list for 'parts', found 'Scores' "
        + "| write each part as '- title: …' with its 'lessons: […]'"
    ),
    ("parts: [x]", "1:9: expected a part with 'title' and 'lessons', found 'x'"),
    (
      "parts: [{lesons: []}]",
      "1:10: a part has no key 'lesons' | did you mean 'lessons'?"
    ),
    (
      "parts:\n  - lessons: [01-score]",
      "2:15: there is no notebook '01-score.md' | did you mean '01-scores'?"
    ),
    (
      "parts:\n  - lessons: [elsewhere]",
      "2:15: there is no notebook 'elsewhere.md' | write it, or take it off the list"
    ),
    (
      "parts:\n  - lessons: [01-scores, 01-scores.md]",
      "2:26: lesson '01-scores' is listed twice | keep one"
    ),
    (
      "macros: [a]",
      "1:9: expected names with LaTeX for 'macros', found a list "
        + "| write each macro on a line '\\E: \\mathbb{E}'"
    ),
    (
      "authors: {a: b}",
      "1:10: expected a list for 'authors', found a map | write each item on a line '- …'"
    ),
    (
      "macros:\n  \\KL: \\D(#1, #2)",
      "2:15: '#2' behind a space begins a comment | put the whole value in single quotes"
    ),
    (
      "profiles: quick",
      "1:11: expected names with parameters for 'profiles', found 'quick' "
        + "| write each profile on a line 'quick: {epochs: 10}'"
    ),
    (
      "profiles:\n  quick: 10",
      "2:10: expected parameters with values for the profile 'quick', found '10' "
        + "| write each parameter on a line 'epochs: 10'"
    ),
    (
      "profiles:\n  quick: {epochs: [1]}",
      "2:19: expected text for 'epochs', found a list"
    ),
    (
      "profiles:\n  quick: {[a]: 1}",
      "2:11: expected the name of a parameter, found a list"
    ),
    ("- a", "1:1: expected keys such as 'title: …', found a list"),
    ("title: a\ntitle: b", "2:1: key 'title' is given twice | keep one"),
  ])
  func `problems have a place and a remedy`(_ text: String, _ expected: String) {
    #expect(read(text).problems == ["site/course.yml:" + expected])
  }

  @Test(arguments: ["a: [", "\"", "a: b: c", "\t- x", "a: *b", "%", "a: !!binary x\n"])
  func `what is no YAML is reported and the course has its defaults`(_ text: String) {
    let (course, problems) = read(text)
    #expect(problems.count == 1)
    #expect(course.parts.flatMap(\.lessons).count == 2)
  }

  @Test func `macros keep their places for the problems of formulas`() {
    let course = Course(title: "x", macros: [Macro("E", "x")])
    let site = SiteInput(course: course, lessons: []).build()
    #expect(
      Sample.lines(site.diagnostics) == [
        "macro name 'E' is not a command | write a backslash and letters, such as '\\E'"
      ])
  }
}
