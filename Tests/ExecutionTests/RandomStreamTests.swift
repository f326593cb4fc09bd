import CellLanguage
import Execution
import NotebookFormat
import Testing

/// Which random stream a cell gets. Here the stream is a text that names its seed and key.
@Suite struct RandomStreamTests {
  private let runner = NotebookRunner(
    library: CellLibrary(
      texts: [LibraryText(name: "random", text: "var random = \"\"\n", isNative: false)],
      functions: []),
    preparation: { seed, key in "random = \"\(seed) \(key)\"" })

  private func streams(_ body: String) -> [Output] { run(body, runner).cells.flatMap(\.outputs) }

  @Test func `a labelled cell's stream is named by seed and label`() {
    #expect(streams("```swift {#draws}\nrandom\n```\n") == [.value("5 draws", type: "String")])
  }

  @Test func `a cell before it does not change a cell's stream`() {
    let cell = "```swift\nrandom + \"!\"\n```\n"
    let alone = streams(cell)
    #expect(alone.count == 1)
    #expect(streams("```swift\nrandom\n```\n\n" + cell).last == alone[0])
  }

  @Test func `equal cells have different streams`() {
    let cell = "```swift\nrandom\n```\n"
    let outputs = streams(cell + "\n" + cell)
    #expect(outputs.count == 2)
    #expect(outputs[0] != outputs[1])
  }

  @Test func `an author's own variable of the name is left alone`() {
    let outputs = streams("```swift\nlet random = 4\n```\n\n```swift\nrandom\n```\n")
    #expect(outputs == [.value("4", type: "Int")])
  }

  @Test(arguments: [
    "func f() -> Int { let random = 1; return random }", "for _ in 0..<2 { let random = 1 }",
    "func f() -> Int {\n  var random = 1\n  random += 1\n  return random\n}",
    "let (a, b) = (1, 2)  // one, random, two", "if let random = Int(\"1\") { _ = random }",
    "/* let random = 1 */ let a = 1", "let a = \"let random // = 1\"",
  ])
  func `a variable of the name inside of something takes no stream away`(_ code: String) {
    let outputs = streams("```swift\n\(code)\n```\n\n```swift {#draws}\nrandom\n```\n")
    #expect(outputs.last == .value("5 draws", type: "String"))
  }
}
