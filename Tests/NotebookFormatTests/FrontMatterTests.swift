import Diagnostics
import NotebookFormat
import Testing

@Suite struct FrontMatterTests {
  static let mistakes: [(String, [String])] = [
    (
      "⟨⟩Text\n",
      ["notebook has no title | add 'title: …' between '---' lines at the top"]
    ),
    (
      "⟨---⟩\nseed: 1\n---\n",
      ["notebook has no title | add 'title: …' between '---' lines at the top"]
    ),
    (
      "⟨---⟩\n---\n",
      ["notebook has no title | add 'title: …' between '---' lines at the top"]
    ),
    (
      "---\ntitle: T\n⟨titel⟩: x\n---\n",
      ["front matter has no key 'titel' | did you mean 'title'?"]
    ),
    (
      "---\ntitle: T\n⟨author⟩: x\n---\n",
      [
        "front matter has no key 'author' | choose 'title', 'summary', 'difficulty', 'time', "
          + "'date', 'prerequisites', 'objectives', 'seed' or 'parameters'"
      ]
    ),
    (
      "---\ntitle: ⟨[a, b]⟩\n---\n",
      ["expected text for 'title', found a list"]
    ),
    (
      "---\ntitle: T\ndifficulty: ⟨begginer⟩\n---\n",
      ["no difficulty is called 'begginer' | did you mean 'beginner'?"]
    ),
    (
      "---\ntitle: T\ndifficulty: ⟨3⟩\n---\n",
      ["no difficulty is called '3' | choose 'beginner', 'intermediate' or 'advanced'"]
    ),
    (
      "---\ntitle: T\ntime: ⟨\"a while\"⟩\n---\n",
      ["expected a time such as '2 hours' or '45 minutes' for 'time', found 'a while'"]
    ),
    (
      "---\ntitle: T\ndate: ⟨2026-02-29⟩\n---\n",
      ["expected a date such as '2026-01-31' for 'date', found '2026-02-29'"]
    ),
    (
      "---\ntitle: T\nobjectives: ⟨one thing⟩\nprerequisites:\n  - a\n  - ⟨[b]⟩\n---\n",
      [
        "expected a list for 'objectives', found 'one thing' | write each item on a line '- …'",
        "expected text for 'prerequisites', found a list",
      ]
    ),
    (
      "---\ntitle: T\nseed: ⟨-1⟩\n---\n",
      ["expected a whole number from 0 to 18446744073709551615 for 'seed', found '-1'"]
    ),
    (
      "---\ntitle: T\nseed: ⟨\"1\"⟩\n---\n",
      ["expected a whole number from 0 to 18446744073709551615 for 'seed', found '1'"]
    ),
    (
      "---\ntitle: T\nparameters: ⟨5⟩\n---\n",
      [
        "expected names with values for 'parameters', found '5' | "
          + "write each parameter on a line 'name: value'"
      ]
    ),
    (
      "---\ntitle: T\nparameters:\n  ⟨step-size⟩: 1\n  b: ⟨[1]⟩\n---\n",
      [
        "parameter 'step-size' is no name for a variable | "
          + "use letters, digits and '_', beginning with a letter",
        "expected a number, 'true', 'false' or text for 'b', found a list",
      ]
    ),
    (
      "---\ntitle: T\nseed: 1\n⟨seed⟩: 2\n---\n",
      ["key 'seed' is given twice | keep one"]
    ),
    (
      "---\ntitle: T\nparameters:\n  a: 1\n  ⟨a⟩: 2\n---\n",
      ["key 'a' is given twice | keep one"]
    ),
    (
      "---\ntitle: Ä⟨:⟩ b: c\n---\n",
      ["unexpected ':' in a value | put the value in quotes"]
    ),
    (
      "---\ntitle: ⟨\"⟩open\n---\n",
      ["quoted text has no end | close it with the same quote"]
    ),
    (
      "---\ntitle: T\nobjectives: ⟨[⟩a, b\n---\n",
      ["list has no closing ']' | close it with ']'"]
    ),
    (
      "---\ntitle: ⟨@⟩x\n---\n",
      ["a value cannot start with this character | put the value in quotes; indent with spaces"]
    ),
    (
      "---\ntitle: ⟨*⟩x\n---\n",
      ["a value cannot start with '*' | put the value in quotes"]
    ),
    (
      "---\ntitle: \"⟨\\⟩sigma\"\n---\n",
      [
        "unknown escape in a quoted text | use single quotes, or write '\\\\' for a backslash"
      ]
    ),
    (
      "---\ntitle: T\nparameters:\n⟨\t⟩a: 1\n---\n",
      ["a value cannot start with this character | put the value in quotes; indent with spaces"]
    ),
    (
      "---\ntitle: T\nobjectives: ⟨-⟩ a\n---\n",
      ["unexpected '-' in a value | start the list on the next line"]
    ),
    (
      "---\ntitle: T\nobjectives: [⟨,⟩]\n---\n",
      ["expected a value | check the brackets and commas"]
    ),
    (
      "---\ntitle: T\n⟨s⟩eed 1\nobjectives: []\n---\n",
      ["expected ':' behind a key | write 'key: value'"]
    ),
    (
      "---\ntitle: T\n seed⟨:⟩ 1\n---\n",
      ["unexpected ':' in a value | put the value in quotes"]
    ),
    (
      "---\n⟨- a⟩\n---\n",
      ["expected keys such as 'title: …' in the front matter, found a list"]
    ),
    (
      "---\n⟨just text⟩\n---\n",
      ["expected keys such as 'title: …' in the front matter, found 'just text'"]
    ),
    (
      "⟨---⟩\ntitle: T\n\n# Text\n",
      ["front matter has no closing '---' | close it with '---' below the last key"]
    ),
    (
      "---\ntitle: a⟨\u{7}⟩b\n---\n",
      ["file contains the control character U+0007 | remove it"]
    ),
    (
      "---\ntitle: a⟨\u{80}⟩b\n---\n",
      ["front matter contains a control character | remove it"]
    ),
  ]

  @Test(arguments: mistakes) func `mistakes in the front matter`(
    _ text: String, _ messages: [String]
  ) {
    guard messages.last != "notebook has no title" else {
      // Two messages, of which the second stands at the top.
      let reading = Reading(whole: MarkedText(text).text)
      #expect(Set(reading.summaries) == Set(messages))
      return
    }
    expectDiagnostics(text, messages, whole: true)
  }

  @Test func `every key is read`() {
    let reading = Reading(
      whole: """
        ---
        title: 'It''s *here*'
        summary: |
          One.
          Two.
        difficulty: advanced
        time: 45 min
        date: 2024-02-29
        prerequisites: [00a, "b, c"]
        objectives:
        - one
        seed: 18446744073709551615
        parameters:
          a: 1
          b: -2.5e-3
          c: true
          d: yes
          e: "5"
          f: .inf
        ...
        Text
        """)
    let front = reading.notebook.frontMatter
    #expect(reading.diagnostics == [])
    #expect(front.title?.value == "It's *here*")
    #expect(front.summary?.value == "One.\nTwo.")
    #expect(front.difficulty?.value == .advanced)
    #expect(front.time?.value == StudyTime(minutes: 45))
    #expect(front.date?.value.description == "2024-02-29")
    #expect(front.prerequisites.map(\.value) == ["00a", "b, c"])
    #expect(front.objectives.map { reading.selected($0.range) } == ["one"])
    #expect(front.seed?.value == .max)
    #expect(
      front.parameters.map(\.value.value) == [
        .integer(1), .number(-0.0025), .bool(true), .string("yes"), .string("5"), .string(".inf"),
      ])
    #expect(front.range.map { reading.selected($0).hasSuffix("...") } == true)
    #expect(reading.notebook.blocks.count == 1)
  }

  @Test(arguments: [
    ("2 hours", 120, "2 hours"), ("45 minutes", 45, "45 minutes"), ("1 hour", 60, "1 hour"),
    ("1.5 hours", 90, "1 hour 30 minutes"), ("1 h 1 min", 61, "1 hour 1 minute"),
    ("90min", 90, "1 hour 30 minutes"), ("1 Hour and 5 Minutes", 65, "1 hour 5 minutes"),
    ("1 minute", 1, "1 minute"), ("2h", 120, "2 hours"),
  ]) func `a time is read and printed`(_ text: String, _ minutes: Int, _ printed: String) {
    let time = StudyTime(text)
    #expect(time?.minutes == minutes)
    #expect(time?.description == printed)
    #expect(time.flatMap { StudyTime($0.description) } == time)
  }

  @Test(arguments: [
    "", "2026", "2026-1-1", "2026-13-01", "2026-00-01", "2026-04-31", "1900-02-29", "0000-01-01",
    "2026-01-01T00:00", "31.1.2026", "-026-01-01", "2026-01-٠١",
  ])
  func `what is no date`(_ text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test func `dates have an order`() throws {
    let dates = ["2000-02-29", "2025-12-31", "2026-01-01", "2026-01-02"].map(CalendarDate.init)
    for (first, second) in zip(dates, dates.dropFirst()) {
      #expect(try #require(first) < #require(second))
    }
  }

  @Test(arguments: [
    "", "2", "hours", "0 minutes", "-1 hours", "2 days", "1e9 hours", "2 hours 3", "nan h",
  ])
  func `what is no time`(_ text: String) {
    #expect(StudyTime(text) == nil)
  }

  @Test func `lines are counted behind characters that YAML takes for line breaks`() {
    expectDiagnostics(
      "---\ntitle: a\u{2028}b\u{85}c\n⟨titel⟩: x\n---\n",
      ["front matter has no key 'titel' | did you mean 'title'?"], whole: true)
  }

  @Test func `a rule at the top is no front matter when text follows on its line`() {
    #expect(Reading(whole: "--- a\ntitle: T\n---\n").notebook.frontMatter.range == nil)
  }
}
