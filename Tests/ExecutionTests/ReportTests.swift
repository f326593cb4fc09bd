import Diagnostics
import Execution
import Foundation
import Testing

/// What reports say, to the letter.
@Suite struct ReportTests {
  private static let hostile =
    "\"a\" & <b> ]]> \u{1B}[31m\u{0}100 % 'c', d: e\nf\t\u{FFFE} 🙂\u{7F}"

  private static let source = SourceText(
    path: "Notebooks/0,1 %:\"<x>.md", "one\ntwo \u{1B}]]>`````` 🙂\nthree\n")

  private static func problem(
    _ summary: String, _ severity: Diagnostic.Severity = .error, _ range: Range<Int> = 4..<7
  ) -> Diagnostic {
    Diagnostic(summary, severity: severity, at: Place(source, range), help: "write % or ::")
  }

  private enum Form: String, CaseIterable {
    case junit, json, github

    func outputs(of check: CheckResult, file: String = "file") -> [ReportOutput] {
      switch self {
      case .junit: JUnitReport(file: file).outputs(of: check)
      case .json: JSONReport(file: file).outputs(of: check)
      case .github:
        GitHubReport { $0 == "GITHUB_STEP_SUMMARY" ? "summary.md" : nil }.outputs(of: check)
      }
    }
  }

  private static func written(_ form: Form, _ check: CheckResult) throws -> String {
    guard case .write(let text, _) = try #require(form.outputs(of: check).first) else { return "" }
    return text
  }

  private static let good = CheckResult(
    notebooks: [
      NotebookCheck(
        path: "a.md", title: "A",
        cells: [
          CellCheck(name: "fig-a", line: 3, status: .succeeded, duration: .milliseconds(1250)),
          CellCheck(name: "cell-2", line: 9, status: .shown),
        ], duration: .milliseconds(1300))
    ], started: 1_795_754_633, duration: .seconds(2))

  private static let bad = CheckResult(
    notebooks: [
      NotebookCheck(
        path: source.path, title: hostile,
        cells: [
          CellCheck(
            name: "cell-1", line: 1, status: .failed,
            problems: [problem(hostile), problem("second"), problem("a warning", .warning)]),
          CellCheck(name: "cell-2", line: 5, status: .skipped),
          CellCheck(name: "cell-3", line: 7, status: .succeeded, problems: [problem("caption")]),
          CellCheck(
            name: "cell-4", line: 9, status: .failed,
            problems: [problem("expected 1").asFailedCheck, problem("expected 2").asFailedCheck]),
          CellCheck(
            name: "cell-5", line: 11, status: .failed,
            problems: [problem("expected 3").asFailedCheck, problem("a trap")]),
        ],
        problems: [problem("a link", .error, 0..<8)], duration: .milliseconds(7))
    ],
    otherProblems: [Diagnostic("no place"), Diagnostic("careful", severity: .warning)],
    shard: try? Shard("2/3"), started: 951_782_400, duration: .milliseconds(61_002))

  @Test func `JUnit has a suite for a notebook and a case for a cell`() throws {
    #expect(
      Form.junit.outputs(of: Self.good, file: "out/a.xml") == [
        .write(
          """
          <?xml version="1.0" encoding="UTF-8"?>
          <testsuites>
            <testsuite id="0" name="a.md" package="" timestamp="2026-11-27T04:43:53" hostname="localhost" tests="2" failures="0" errors="0" skipped="1" time="1.300">
              <properties/>
              <testcase name="fig-a" classname="a.md" time="1.250"/>
              <testcase name="cell-2" classname="a.md" time="0.000">
                <skipped message="shown and not run"/>
              </testcase>
              <system-out/>
              <system-err/>
            </testsuite>
          </testsuites>

          """, to: "out/a.xml")
      ])
  }

  @Test func `JSON has everything`() throws {
    #expect(
      Form.json.outputs(of: Self.good, file: "a.json") == [
        .write(
          """
          {"errors":0,"warnings":0,"seconds":2.0,"notebooks":[{"path":"a.md","title":"A",\
          "seconds":1.3,"cells":[{"name":"fig-a","line":3,"status":"succeeded","seconds":1.25,\
          "problems":[]},{"name":"cell-2","line":9,"status":"shown","seconds":0.0,\
          "problems":[]}],"problems":[]}],"problems":[]}

          """, to: "a.json")
      ])
  }

  @Test func `GitHub gets a summary and no annotations if all is well`() throws {
    #expect(
      Form.github.outputs(of: Self.good) == [
        .append(
          """
          ## Scorebook

          no errors in 1 lesson, 2.000 s

          | Lesson | Cells | Failed | Not run | Errors | Seconds |
          | :-- | --: | --: | --: | --: | --: |
          | a\\.md: A | 2 | 0 | 0 | 0 | 1.300 |


          """, to: "summary.md")
      ])
  }

  @Test func `GitHub gets no summary without a file for it`() {
    #expect(GitHubReport { _ in nil }.outputs(of: Self.good) == [])
    #expect(GitHubReport { _ in "" }.outputs(of: Self.good) == [])
  }

  @Test(arguments: Form.allCases)
  private func `hostile text comes out as it was recorded`(_ form: Form) throws {
    for (number, output) in form.outputs(of: Self.bad).enumerated() {
      switch output {
      case .print(let text), .write(let text, _), .append(let text, _):
        try expectSnapshot(text, "hostile-\(form.rawValue)-\(number + 1).txt")
      }
    }
  }

  @Test func `JUnit keeps the rules of its schema, and its counts agree`() throws {
    let file = try JUnitFile(Self.written(.junit, Self.bad))
    #expect(file.violations == [])
    #expect(file.count("testcase") == 7)
    #expect(file.count("failure") == 1)
    #expect(file.count("error") == 5)
    #expect(file.count("skipped") == 1)
    #expect(file.texts("error").first?.contains("\"a\" & <b> ]]> [31m100 % 'c', d: e\nf") ?? false)
    #expect(try JUnitFile(Self.written(.junit, Self.good)).violations == [])
  }

  @Test func `JSON is read back by a parser`() throws {
    let text = try Self.written(.json, Self.bad)
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    #expect(object?["errors"] as? Int == 9)
    #expect(object?["warnings"] as? Int == 2)
    let notebook = try #require((object?["notebooks"] as? [[String: Any]])?.first)
    #expect(notebook["title"] as? String == Self.hostile)
  }

  @Test func `an annotation is one line, and no line but annotations is a command`() throws {
    guard case .print(let text) = try #require(Form.github.outputs(of: Self.bad).first) else {
      return
    }
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    #expect(lines.count == Self.bad.problems.count + 1)
    for line in lines.dropLast() {
      #expect(line.hasPrefix("::error ") || line.hasPrefix("::warning "))
    }
  }

  @Test(arguments: [
    ("/repo", "/repo", "a.md", "a.md"), ("/repo", "/repo/", "a.md", "a.md"),
    ("/repo/course", "/repo", "Notebooks/a.md", "course/Notebooks/a.md"),
    ("/elsewhere", "/repo", "/repo/x/a.md", "x/a.md"), ("/elsewhere", "/repo", "a.md", "a.md"),
    ("/repository", "/repo", "a.md", "a.md"), ("/repo", "", "a.md", "a.md"),
  ])
  func `annotations name files from the top of the repository`(
    _ folder: String, _ workspace: String, _ path: String, _ expected: String
  ) throws {
    let place = Place(SourceText(path: path, "text"), 0..<4)
    let check = CheckResult(
      notebooks: [], otherProblems: [Diagnostic("fact", at: place)], started: 0, duration: .zero)
    let report = GitHubReport(folder: folder) { $0 == "GITHUB_WORKSPACE" ? workspace : nil }
    guard case .print(let text) = try #require(report.outputs(of: check).first) else { return }
    #expect(text.hasPrefix("::error file=\(expected),line=1,"), "\(text)")
  }

  @Test func `a summary has a limit`() throws {
    let many = (0..<20_000).map { Self.problem("problem \($0)") }
    let check = CheckResult(
      notebooks: [NotebookCheck(path: "a.md", cells: [], problems: many, duration: .zero)],
      started: 0, duration: .zero)
    guard case .append(let text, _) = try #require(Form.github.outputs(of: check).last) else {
      return
    }
    #expect(text.utf8.count < 600_000)
    #expect(text.hasSuffix(" more problems.\n\n"))
  }

  @Test(arguments: [
    (0, "1970-01-01T00:00:00"), (951_782_400, "2000-02-29T00:00:00"),
    (1_709_251_199, "2024-02-29T23:59:59"), (1_709_251_200, "2024-03-01T00:00:00"),
    (1_735_689_599, "2024-12-31T23:59:59"), (4_107_542_400, "2100-03-01T00:00:00"),
  ])
  func `moments are written in UTC`(_ seconds: Int, _ text: String) {
    let check = CheckResult(
      notebooks: [NotebookCheck(path: "a.md", cells: [], duration: .zero)], started: seconds,
      duration: .zero)
    #expect(JUnitReport.text(of: check).contains("timestamp=\"\(text)\""))
  }
}

/// Compares a text with a recorded one; `RECORD=1` records it anew.
private func expectSnapshot(_ text: String, _ name: String) throws {
  let file = String(#filePath.dropLast("ReportTests.swift".count)) + "Reports/" + name
  if ProcessInfo.processInfo.environment["RECORD"] != nil {
    try text.write(toFile: file, atomically: true, encoding: .utf8)
  }
  let recorded = try String(contentsOfFile: file, encoding: .utf8)
  #expect(text == recorded)
}
