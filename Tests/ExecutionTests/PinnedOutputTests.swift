import CellLanguage
import Diagnostics
import Execution
import NotebookFormat
import Testing

/// Outputs that have to stay as they were recorded.
@Suite struct PinnedOutputTests {
  /// A notebook with one pinned cell.
  private func outputs(_ code: String, _ options: String = "") -> PinnedOutputs {
    PinnedOutputs(run("```swift {#cell .pinned\(options)}\n\(code)\n```\n"))
  }

  private func record(_ code: String) -> [UInt8] {
    guard case .write(let text, 1) = outputs(code).update(record: nil) else { return [] }
    return Array(text.utf8)
  }

  /// What is found when a cell was recorded with other code.
  private func differences(_ old: String, _ new: String, _ options: String = "") -> [Diagnostic] {
    outputs(new, options).problems(record: record(old))
  }

  private func fact(_ old: String, _ new: String, _ options: String = "") -> String? {
    let found = differences(old, new, options)
    return found.count == 1
      ? found[0].summary.replacing("pinned cell 'cell': ", with: "", maxReplacements: 1) : nil
  }

  @Test func `a record is a file that people can review`() {
    let code = """
      struct Point { var x = 0.5 }
      print("a")
      print()
      print("b \\"c\\"")
      Point()
      """
    #expect(
      String(decoding: record(code), as: UTF8.self) == """
        {
          "format": "scorebook outputs 1",
          "cells": {
            "cell": [
              {
                "printed": [
                  "a",
                  "",
                  "b \\"c\\"",
                  ""
                ]
              },
              {
                "type": "Point",
                "text": ["Point(x: 0.5)"]
              }
            ]
          }
        }

        """)
  }

  @Test func `numbers fill lines`() {
    let text = String(decoding: record("(0..<60).map { Double($0) / 4 }"), as: UTF8.self)
    #expect(text.contains("        \"value\": [\n          0.0, 0.25, 0.5, "))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 100 })
  }

  @Test(arguments: [
    "1.5", "1", "true", "\"text\\n\"", "[1.5, 2.5]", "[[1, 2], [], [3]]", "[\"a\": 1.5]",
    "Double.infinity", "-Double.infinity", "Double.nan", "[Double.nan, 1e300, -0.0, 5e-324]",
    "(1, \"a\")", "Optional(1.5)", "[\"a\", \"b\"]", "[Int]()", "print(\"a\\r\\u{1F642}\\u{0}\")",
    "print(1)\n2", "let silent = 1", "0...3",
  ])
  func `what was recorded is found again, and recording it again changes nothing`(_ code: String) {
    let record = record(code)
    #expect(outputs(code).problems(record: record).map(\.summary) == [])
    #expect(outputs(code).update(record: record) == .none)
  }

  @Test(arguments: [
    ("1.0", "1.0 + 1e-10", ""), ("[1.0, 2.0]", "[1.0, 2.0 - 1e-9]", ""),
    ("1.0", "1.0009", " tolerance=1e-3"), ("(1.0, \"a 1\")", "(1.0000000001, \"a 1\")", ""),
    ("[\"a\": 1e300]", "[\"a\": 1.0000000001e300]", ""),
  ])
  func `numbers may differ within the tolerance`(_ old: String, _ new: String, _ options: String) {
    #expect(differences(old, new, options).map(\.summary) == [])
  }

  @Test(arguments: [
    (
      "1.0", "1.00000001",
      "output 1 is not as recorded: expected 1.0, found 1.00000001 (relative difference 1.0e-8)"
    ),
    ("1", "2", "output 1 is not as recorded: expected 1, found 2 (relative difference 1.0e0)"),
    (
      "1000000000001", "1000000000002",
      "output 1 is not as recorded: expected 1000000000001, found 1000000000002 "
        + "(relative difference 1.0e-12)"
    ),
    ("0.0", "1e-300", "output 1 is not as recorded: expected 0.0, found 1e-300"),
    ("Double.nan", "1.0", "output 1 is not as recorded: expected nan, found 1.0"),
    ("1e300", "Double.infinity", "output 1 is not as recorded: expected 1e+300, found inf"),
    (
      "[[1.0, 2.0], [3.0, 4.0]]", "[[1.0, 2.0], [3.5, 4.0]]",
      "output 1 is not as recorded: at [1][0], expected 3.0, found 3.5 "
        + "(relative difference 1.7e-1)"
    ),
    (
      "[1, 2]", "[1, 2, 3]", "output 1 is not as recorded: expected 2 elements, found 3"
    ),
    ("true", "false", "output 1 is not as recorded: expected true, found false"),
    ("\"a\"", "\"b\"", "output 1 is not as recorded: expected \"a\", found \"b\""),
    (
      "1", "1.0",
      "output 1 is not as recorded: expected a value of type 'Int', found a value of type 'Double'"
    ),
    (
      "print(1)", "1",
      "output 1 is not as recorded: expected printed text, found a value of type 'Int'"
    ),
    (
      "print(1)\n2", "print(1)",
      "the number of outputs is not as recorded: expected 2, found 1"
    ),
    (
      "(1.0, \"a 1\")", "(2.0, \"a 2\")",
      "output 1 is not as recorded: at number 1, expected 1.0, found 2.0 "
        + "(relative difference 1.0e0)"
    ),
    (
      "(1.0, \"a\")", "(1.0, \"b\")",
      "output 1 is not as recorded: 1 line of the text expected, 1 line found instead"
    ),
    (
      "print(\"1.0\")", "print(\"1.00\")",
      "output 1 is not as recorded: 1 line of the text expected, 1 line found instead"
    ),
    (
      "print(\"a\")", "print(\"a\\nb\")",
      "output 1 is not as recorded: no line of the text expected, 1 line found instead"
    ),
  ])
  func `a difference is told with both values`(_ old: String, _ new: String, _ text: String) {
    #expect(fact(old, new) == text)
  }

  @Test func `further differences are details`() throws {
    let problem = try #require(
      differences("[0, 1, 2, 3, 4, 5, 6, 7]", "[1, 2, 3, 4, 5, 6, 7, 8]").first)
    #expect(
      problem.notes.map(\.text) == [
        "at [1], expected 1, found 2 (relative difference 1.0e0)",
        "at [2], expected 2, found 3 (relative difference 5.0e-1)",
        "at [3], expected 3, found 4 (relative difference 3.3e-1)",
        "at [4], expected 4, found 5 (relative difference 2.5e-1)",
        "at [5], expected 5, found 6 (relative difference 2.0e-1)",
        "and 2 more of 8 differences",
      ])
    #expect(problem.isFailedCheck)
  }

  @Test func `texts are compared line by line`() throws {
    let old = "for i in 1...9 { print(i) }"
    let new = "for i in 1...9 { print(i == 2 ? 0 : i) }; print(10)"
    let problem = try #require(differences(old, new).first)
    #expect(
      problem.notes.map(\.text) == [
        """
        recorded (-) and found (+):
            1
          - 2
          + 0
            3
            4
            …
            8
            9
          + 10
        """
      ])
  }

  @Test func `a cell without a record is a problem at its class`() throws {
    let body = "```swift {#cell .pinned}\n1\n```\n\n```swift {#other .pinned}\n2\n```\n"
    let both = PinnedOutputs(run(body))
    let record = record("1")
    #expect(both.recordPath == "test.expected.json")
    for (bytes, lines) in [(nil, [6, 10]), (record, [10])] as [([UInt8]?, [Int])] {
      let problems = both.problems(record: bytes)
      #expect(problems.compactMap { $0.place?.start.line } == lines)
      #expect(problems.last?.summary == "the outputs of pinned cell 'other' are not recorded")
      #expect(
        problems.last?.help
          == "look at them, then record them: scorebook check --record test.md")
    }
  }

  @Test func `a record without a cell is a problem in the record`() throws {
    let record = record("1")
    let problems = PinnedOutputs(run("```swift {#cel .pinned}\n1\n```\n")).problems(record: record)
    let stale = try #require(problems.last)
    #expect(
      stale.summary == "no pinned cell is called 'cell', whose outputs are recorded here")
    #expect(stale.help == "did you mean 'cel'?")
    #expect(stale.place?.source.path == "test.expected.json")
    #expect(stale.place?.start == Position(line: 4, column: 5))
    let none = PinnedOutputs(run("```swift\n1\n```\n"))
    #expect(none.problems(record: record).count == 1)
    #expect(none.update(record: record) == .remove)
    #expect(none.update(record: nil) == .none)
    #expect(none.problems(record: nil).isEmpty)
  }

  @Test(arguments: [
    ("", "1:1: the record of outputs cannot be read: expected a value, found the end of the file"),
    ("{\n  \"format\" 1}", "2:12: the record of outputs cannot be read: expected ':', found '1'"),
    (
      "{}",
      "1:1: the record of outputs cannot be read: it has to hold 'format', which is "
        + "\"scorebook outputs 1\", and 'cells'"
    ),
    (
      "{\"format\": \"scorebook outputs 2\", \"cells\": {}}",
      "1:1: the record of outputs cannot be read: it has to hold 'format', which is "
        + "\"scorebook outputs 1\", and 'cells'"
    ),
    (
      "{\"format\": \"scorebook outputs 1\", \"cells\": {\"cell\": 1}}",
      "1:1: the record of outputs cannot be read: 'cell' is no list of outputs"
    ),
    (
      "{\"format\": \"scorebook outputs 1\", \"cells\": {\"cell\": [{\"prnt\": []}]}}",
      "1:1: the record of outputs cannot be read: 'cell' holds what is no output"
    ),
    (
      "{\"format\": \"scorebook outputs 1\",\n<<<<<<< HEAD\n",
      "2:1: the record of outputs cannot be read: expected a name in quotes, found '<'"
    ),
  ])
  func `a damaged record is a problem where it is damaged, and can be replaced`(
    _ text: String, _ expected: String
  ) throws {
    let problems = outputs("1").problems(record: Array(text.utf8))
    let place = try #require(problems.first?.place)
    #expect(problems.count == 1)
    #expect(place.source.path == "test.expected.json")
    #expect("\(place.start.line):\(place.start.column): \(problems[0].summary)" == expected)
    #expect(
      problems[0].help
        == "bring back the last version of the file, or write it anew with "
        + "'scorebook check --record'")
    #expect(outputs("1").update(record: Array(text.utf8)) != .none)
  }

  @Test func `a cell that fails is not compared`() {
    let run = run("```swift {#cell .pinned}\nlet a = [1][1]\n```\n")
    #expect(PinnedOutputs(run).problems(record: record("1")).isEmpty)
    #expect(PinnedOutputs(run).problems(record: nil).isEmpty)
  }

  @Test func `what agrees within its tolerance keeps its record`() {
    let old = record("1.0")
    #expect(outputs("1.0 + 1e-12").update(record: old) == .none)
    #expect(outputs("1.0 + 1e-6").update(record: old) != .none)
  }
}
