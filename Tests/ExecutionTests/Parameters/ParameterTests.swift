import Diagnostics
import Execution
import NotebookFormat
import Testing

/// A notebook with a cell of parameters, and one without.
private func notebook(_ parameters: String, _ other: String = "", path: String = "a.md") -> Notebook
{
  let text = """
    ---
    title: Test
    ---

    ```swift {.parameters}
    \(parameters)
    ```

    ```swift
    \(other)
    ```

    """
  return NotebookReader.read(SourceText(path: path, text)).0
}

private func given(_ values: KeyValuePairs<String, String>) -> Parameters {
  Parameters(values.map { Parameters.Value($0.key, $0.value) })
}

/// What is printed about problems.
private func text(_ problems: [Diagnostic]) -> String {
  problems.map { DiagnosticRenderer().render($0) }.joined()
}

@Suite struct ParameterTests {
  @Test(arguments: [
    ("let a = 1", "20", "let a = 20"),
    ("let a = 1", "-1_000", "let a = -1000"),
    ("let a = -1 // one", "2", "let a = 2 // one"),
    ("let a = 0x1F /* x */", "2", "let a = 2 /* x */"),
    ("var a = 1.5; let b = 2", "3", "var a = 3.0; let b = 2"),
    ("let a = 1e-3", "2e-7", "let a = 2e-07"),
    ("let a: Double = 1", "0.1", "let a: Double = 0.1"),
    ("let a: Float = 1 / 3 // third", "0.1", "let a: Float = 0.1 // third"),
    ("let a: Int = 1 +\n  2\nlet b = 1", "7", "let a: Int = 7\nlet b = 1"),
    ("let a: Int = 1\n  + 2\nlet b = 1", "7", "let a: Int = 7\nlet b = 1"),
    ("let a: Int = [1, 2, 3]\n  .count\nlet b = 1", "7", "let a: Int = 7\nlet b = 1"),
    ("let a: Int = 1\n-2", "7", "let a: Int = 7\n-2"),
    ("let a: Int = b.map { $0, 1\n }(\")\")", "7", "let a: Int = 7"),
    ("let a = true", "false", "let a = false"),
    ("let a = \"x, \\\" y\", b = 1", "é\"\\\n", "let a = \"é\\\"\\\\\\n\", b = 1"),
    ("let a = #\"x\"y\"#", "z", "let a = \"z\""),
    ("let a = \"\"\"\n  x\n  \"\"\"\nlet b = 2", "z", "let a = \"z\"\nlet b = 2"),
    ("let a = Double(3)", "4", "let a = 4.0"),
    ("let b = 1, a : Int=2,c = 3", "9", "let b = 1, a : Int=9,c = 3"),
    ("// let a = 2\nlet a = 1", "3", "// let a = 2\nlet a = 3"),
    ("  let a = 1  ", "3", "  let a = 3  "),
    ("func f() {\n  let a = 1\n}\nlet a = 2", "3", "func f() {\n  let a = 1\n}\nlet a = 3"),
  ])
  func `a value stands where the default stood`(
    _ code: String, _ value: String, _ expected: String
  ) {
    let parameters = given(["a": value])
    let read = notebook(code)
    #expect(text(parameters.problems(in: [read])) == "")
    #expect(parameters.applied(to: read).cells[0].code.text == expected)
  }

  @Test func `a run uses the values, also in cells that read them`() {
    let read = notebook("let a = 1, b = \"x\"\nlet c: Double = 2", "print(a, b, c)")
    let run = NotebookRunner().run(given(["c": "0.5", "b": "y z"]).applied(to: read), [])
    #expect(run.cells[1].outputs == [.printed("1 y z 0.5\n")])
    #expect(
      run.cells[0].tokens.map(\.text).joined() == "let a = 1, b = \"y z\"\nlet c: Double = 0.5")
  }

  @Test(arguments: ["7", "700000000"])
  func `places are those of the file`(_ value: String) {
    let text =
      "1. > ```swift {.parameters}\n   > let a = 200 // é\n   > let b = a + missing\n   > ```\n"
    let (read, _) = NotebookReader.read(SourceText(path: "a.md", text))
    let changed = given(["a": value]).applied(to: read)
    let code = changed.cells[0].code
    #expect(code.text == "let a = \(value) // é\nlet b = a + missing")
    let run = NotebookRunner().run(changed, [])
    #expect(run.diagnostics.map { $0.place?.start } == [Position(line: 3, column: 18)])
    let whole = code.place(0..<8 + value.utf8.count)
    #expect(whole.source[whole.range] == (value.count > 1 ? "let a = 200" : "let a = 2"))
    for end in 8...8 + value.utf8.count {
      #expect(read.source[code.place(8..<end).range].allSatisfy { "200".contains($0) })
    }
  }

  @Test func `cells in lists, quotes, callouts and footnotes can hold parameters`() {
    for (start, next) in [
      ("- ", "  "), ("> ", "> "), ("> [!NOTE]\n> ", "> "), ("[^1]\n\n[^1]: x\n\n    ", "    "),
    ] {
      let text = start + "```swift {.parameters}\n\(next)let a = 1\n\(next)```\n"
      let (read, _) = NotebookReader.read(SourceText(path: "a.md", text))
      #expect(
        given(["a": "2"]).applied(to: read).cells.map(\.code.text) == ["let a = 2"], "\(text)")
    }
  }

  @Test func `a notebook without the parameter stays as it is`() {
    let read = notebook("let b = 1")
    #expect(
      given(["a": "2"]).applied(to: read).cells.map(\.code.text) == read.cells.map(\.code.text))
    #expect(text(given(["a": "2"]).problems(in: [read, notebook("let a = 1")])) == "")
  }

  @Test func `the last of two values counts`() {
    #expect(given(["a": "1", "b": "2", "a": "3"]).values.map(\.text) == ["2", "3"])
  }

  @Test(arguments: [
    (
      "let a = 1", "", "x",
      """
      error: parameter 'a' has the type 'Int', found 'x'
        help: give a whole number, such as 200
      a.md:6:5: note: its default is given here
        let a = 1
            ^

      """
    ),
    (
      "let a = 1", "", "99999999999999999999",
      """
      error: parameter 'a' has the type 'Int', found '99999999999999999999'
        help: give a whole number, such as 200
      a.md:6:5: note: its default is given here
        let a = 1
            ^

      """
    ),
    (
      "let a = 1.5", "", "nan",
      """
      error: parameter 'a' has the type 'Double', found 'nan'
        help: give a number, such as 0.5 or 1e-3
      a.md:6:5: note: its default is given here
        let a = 1.5
            ^

      """
    ),
    (
      "let a = true", "", "1",
      """
      error: parameter 'a' has the type 'Bool', found '1'
        help: give 'true' or 'false'
      a.md:6:5: note: its default is given here
        let a = true
            ^

      """
    ),
    (
      "let a: [Int] = [1]", "", "2",
      """
      a.md:6:5: error: parameter 'a' has the type '[Int]', which cannot be given as '2'
        let a: [Int] = [1]
            ^
        help: parameters that are given have one of the types 'Int', 'Double', 'Float', 'Bool', 'String'

      """
    ),
    (
      "let b = 2\nlet a = b * 2", "", "2",
      """
      a.md:7:5: error: the type of parameter 'a' cannot be read off its default
        let a = b * 2
            ^
        help: write the type, as in 'let a: Double = …'; it can be one of 'Int', 'Double', 'Float', 'Bool', 'String'

      """
    ),
    (
      "let b = 1", "if true {}\nlet a = 1", "2",
      """
      a.md:11:5: error: 'a' is declared in a cell that is not of class 'parameters'
        let a = 1
            ^
        help: mark the cell with '{.parameters}', or move the declaration to one that is

      """
    ),
    (
      "let steps = 1, rate = 0.5", "if let a = Int(\"1\") {}", "2",
      """
      error: no notebook has a parameter 'a'
        help: the parameters are 'rate', 'steps'

      """
    ),
    (
      "print(1)", "", "2",
      """
      error: no notebook has a parameter 'a'
        help: give it a default with 'let a = …' in a cell '```swift {.parameters}'

      """
    ),
  ])
  func `what does not fit is told`(
    _ code: String, _ other: String, _ value: String, _ expected: String
  ) {
    let parameters = given(["a": value])
    let read = notebook(code, other)
    #expect(text(parameters.problems(in: [read])) == expected)
    #expect(parameters.applied(to: read).cells.map(\.code.text) == read.cells.map(\.code.text))
  }

  @Test func `a name that is nearly right is suggested, and many are counted`() {
    let many = (1...12).map { "let p\($0 + 100) = 1" }.joined(separator: "\n")
    #expect(
      text(given(["epoch": "1"]).problems(in: [notebook("let epochs = 1"), notebook(many)])) == """
        error: no notebook has a parameter 'epoch'
          help: did you mean 'epochs'?

        """)
    #expect(
      text(given(["zzzzzz": "1"]).problems(in: [notebook(many)])) == """
        error: no notebook has a parameter 'zzzzzz'
          help: the parameters are 'p101', 'p102', 'p103', 'p104', 'p105', 'p106', 'p107', 'p108' and 4 more

        """)
  }

  @Test func `problems of a profile stand in its file`() {
    let source = SourceText(path: "course.yml", "epoch: 3\nsteps: x\n")
    let values = [
      Parameters.Value(
        "epoch", "3", at: Place(source, 7..<8), named: Place(source, 0..<5)),
      Parameters.Value(
        "steps", "x", at: Place(source, 16..<17), named: Place(source, 9..<14)),
    ]
    #expect(
      text(Parameters(values).problems(in: [notebook("let epochs = 1, steps = 2")])) == """
        course.yml:1:1: error: no notebook has a parameter 'epoch'
          epoch: 3
          ^~~~~
          help: did you mean 'epochs'?
        course.yml:2:8: error: parameter 'steps' has the type 'Int', found 'x'
          steps: x
                 ^
          help: give a whole number, such as 200
        a.md:6:17: note: its default is given here
          let epochs = 1, steps = 2
                          ^~~~~

        """)
    let lenient = Parameters([.init("epoch", "3", isRequired: false)])
    #expect(text(lenient.problems(in: [notebook("let epochs = 1")])) == "")
  }

  @Test func `values reach a worker`() throws {
    let copy = try Parameters(record: given(["a": "é\n", "b": ""]).record)
    #expect(copy.values.map(\.name) == ["a", "b"])
    #expect(copy.values.map(\.text) == ["é\n", ""])
  }

  @Test func `no code makes the scanner fail or hang`() {
    var numbers = Numbers(state: 3)
    let pieces = [
      "let", "var", " ", "a", "=", ":", "Int", ",", "\n", "\"", "\\", "#", "(", ")", "{", "}", "[",
      "]", "//", "/*", "*/", "1", ".", "+", "\"\"\"", ";", "é", "if",
    ]
    for _ in 0..<5000 {
      let code = (0..<Int.random(in: 0...25, using: &numbers))
        .map { _ in pieces.randomElement(using: &numbers) ?? "" }.joined()
      let changed = given(["a": "2"]).applied(to: notebook(code))
      #expect(!changed.blocks.isEmpty)
    }
    let deep = "let a: Int = " + String(repeating: "([{", count: 100_000)
    #expect(given(["a": "2"]).applied(to: notebook(deep)).cells[0].code.text == "let a: Int = 2")
  }
}
