import CellLanguage
import Diagnostics
import Execution
import NotebookFormat
import Testing

/// Which cells run again after an edit.
@Suite struct IncrementalTests {
  /// Runs notebooks one after the other with one store; gives the cells that ran in each.
  private func ran(_ bodies: [String]) -> [[Int]] {
    let folder = TemporaryFolder()
    defer { folder.remove() }
    return bodies.map { cells in
      var runner = NotebookRunner()
      runner.store = ContentStore(folder: folder.path)
      nonisolated(unsafe) var ran: [Int] = []
      runner.onEvent = { if case .finished(let cell, _, _) = $0 { ran.append(cell.ordinal) } }
      let clean = run(cells)
      let result = run(cells, runner)
      #expect(result.cells.map(\.outputs) == clean.cells.map(\.outputs))
      #expect(result.inlineValues == clean.inlineValues)
      #expect(problems(result) == problems(clean))
      return ran
    }
  }

  private func cells(_ codes: String...) -> String {
    codes.map { "```swift\n\($0)\n```\n\n" }.joined()
  }

  private func cell(_ option: String, _ code: String) -> String {
    "```swift {\(option)}\n\(code)\n```\n\n"
  }

  @Test func `what passed within a limit does not run when the limit is raised`() {
    let code = "let a = 2\nprint(a)"
    for (low, high) in [
      ("memory=1GB", "memory=2GB"), ("steps=1e6", "steps=1e9"), ("output=1kB", "output=1MB"),
      ("recursion=100", "recursion=1000"), ("timeout=50s", "timeout=90s"),
      ("recursion=100", "echo=true"),
    ] {
      let texts = [cell(low, code), cell(high, code), cell(low, code)]
      #expect(ran(texts) == [[0], [], []])
    }
  }

  @Test func `what passed runs again when it may use up less`() {
    let code = "func f(_ n: Int) -> Int { n == 0 ? 0 : f(n - 1) }\nprint(f(500))"
    let texts = [
      cell("recursion=1000", code), cell("recursion=600", code), cell("echo=true", code),
    ]
    #expect(ran(texts) == [[0], [0], []])
    #expect(ran([cell("recursion=1000", code), cell("recursion=100", code)]) == [[0], [0]])
  }

  @Test func `what failed at a limit runs again when the limit is raised`() {
    let code = "for n in 0..<100 { print(n) }"
    let texts = [cell("output=0.125kB", code), cell("output=1kB", code)]
    #expect(ran(texts) == [[0], [0]])
  }

  @Test func `a limit is an input of a cell that is meant to fail`() {
    let code = "while true {}"
    let texts = [
      cell("steps=1e6 raises=\"more than\"", code), cell("steps=2e6 raises=\"more than\"", code),
    ]
    #expect(ran(texts) == [[0], [0]])
  }

  @Test func `a cell that failed does not run again for what it does not use`() {
    let texts = [
      cells("let a = 1", "print([1][2])", "print(a)"),
      cells("let a = 2", "print([1][2])", "print(a)"),
      cells("let b = 3", "let a = 2", "print([1][2])", "print(a)"),
    ]
    #expect(ran(texts) == [[0, 1, 2], [0, 2], [0]])
  }

  @Test func `what needs a failed cell is left out again`() {
    let texts = [
      cells("let a = [1][2]", "print(a)"), cells("let b = 1", "let a = [1][2]", "print(a)"),
    ]
    #expect(ran(texts) == [[0], [0]])
  }

  @Test func `a failed cell whose text changed runs again, so that its problem is where it is`() {
    let texts = [cells("print([1][2])"), cells("// one\nprint([1][2])"), cells("print([1][3])")]
    #expect(ran(texts) == [[0], [0], [0]])
  }

  @Test func `a problem in the function of another cell moves with that cell`() {
    let function = "func f(_ i: Int) -> Int { [1][i] }"
    let texts = [
      cells(function, "print(f(3))"), cells("let a = 1", function, "print(a)", "print(f(3))"),
      cells("// two\n" + function, "print(f(3))"),
    ]
    #expect(ran(texts) == [[0, 1], [0, 2], [1]])
  }

  @Test func `what the clock stopped runs again`() {
    let text = cell("timeout=50ms", "while true {}")
    #expect(ran([text, text]) == [[0], [0]])
  }

  @Test func `a problem that did not come is known, too`() {
    let text = cell("raises=\"deep\"", "print(1)")
    #expect(ran([text, cells("let a = 1") + text]) == [[0], [0]])
  }

  @Test func `nothing runs when nothing changed`() {
    let text = cells("let a = 2", "print(a)")
    #expect(ran([text, text]) == [[0, 1], []])
  }

  @Test func `comments and white space change nothing`() {
    let texts = [cells("let a = 2", "print(a)"), cells("let  a = 2 // two", "print(a)")]
    #expect(ran(texts) == [[0, 1], []])
  }

  @Test func `only what reads a changed value runs`() {
    let texts = [
      cells("let a = 2", "let b = 3", "print(a)", "print(b)"),
      cells("let a = 4", "let b = 3", "print(a)", "print(b)"),
    ]
    #expect(ran(texts) == [[0, 1, 2, 3], [0, 2]])
  }

  @Test func `the same value stops the change`() {
    let texts = [cells("let a = 4", "print(a)"), cells("let a = 2 + 2", "print(a)")]
    #expect(ran(texts) == [[0, 1], [0]])
  }

  @Test func `values are read from the store where cells above did not run`() {
    let before = "var a = [1, 2]\nlet point = (x: 1.5, name: \"é\")"
    let texts = [
      cells(before, "a.append(3)", "print(a)"), cells(before, "a.append(3)", "print(a, point)"),
    ]
    #expect(ran(texts) == [[0, 1, 2], [2]])
  }

  @Test func `closures are made again by their cell alone`() {
    let before = "let f = { (x: Double) in 2 * x }"
    let texts = [
      cells(before, "print(f(1))", "print(f(2))"), cells(before, "print(f(1))", "print(f(3))"),
    ]
    #expect(ran(texts) == [[0, 1, 2], [2]])
  }

  @Test func `a variable that a closure reads is read by those that call it`() {
    let before = "var scale = 2.0\nlet f = { (x: Double) in scale * x }"
    let texts = [
      cells(before, "scale = 3", "print(f(1))"), cells(before, "scale = 4", "print(f(1))"),
    ]
    #expect(ran(texts) == [[0, 1, 2], [1, 2]])
  }

  @Test func `a function that changes is code of those that call it`() {
    let texts = [
      cells("func g() -> Int { 1 }", "func f() -> Int { g() }", "print(f())", "print(2)"),
      cells("func g() -> Int { 2 }", "func f() -> Int { g() }", "print(f())", "print(2)"),
    ]
    #expect(ran(texts) == [[0, 1, 2, 3], [0, 2]])
  }

  @Test func `objects are shared between the cells that use them`() {
    let type = "final class Counter { var count = 0 }\nlet a = Counter()\nlet b = a"
    let texts = [
      cells(type, "a.count += 1", "print(b.count)"), cells(type, "a.count += 2", "print(b.count)"),
    ]
    #expect(ran(texts) == [[0, 1, 2], [1, 2]])
  }

  @Test func `objects are made again in order`() {
    let type = "final class Counter { var count = 0 }\nlet a = Counter()"
    let texts = [
      cells(type, "a.count += 1", "a.count *= 10", "print(a.count)"),
      cells(type, "a.count += 1", "a.count *= 10", "print(a.count + 1)"),
    ]
    #expect(ran(texts) == [[0, 1, 2, 3], [3]])
  }

  @Test func `static properties are shared`() {
    let type = "enum Total { static var sum = 0 }\nfunc add(_ x: Int) { Total.sum += x }"
    let texts = [
      cells(type, "add(1)", "print(Total.sum)"), cells(type, "add(2)", "print(Total.sum)"),
    ]
    #expect(ran(texts) == [[0, 1, 2], [1, 2]])
  }

  @Test func `members of a protocol belong to those that use it`() {
    let shapes = """
      protocol Shape { var area: Double { get } }
      struct Square: Shape { var area: Double { side * side } }
      let shapes: [any Shape] = [Square()]
      """
    let texts = [
      cells("var side = 2.0", shapes, "print(shapes[0].area)"),
      cells("var side = 3.0", shapes, "print(shapes[0].area)"),
    ]
    #expect(ran(texts) == [[0, 1, 2], [0, 1, 2]])
  }

  @Test func `extensions of library types are code of those that use them`() {
    func extended(_ factor: Int) -> String {
      """
      extension Int {
        var scaled: Int { self * \(factor) }
        static let one = \(factor)
        func plus(_ other: Int) -> Int { self + other * \(factor) }
        subscript(text text: String) -> Int { \(factor) }
      }
      """
    }
    let uses = ["print(3.scaled)", "print(Int.one)", "print(1.plus(2))", "print(1[text: \"\"])"]
    for use in uses {
      #expect(ran([cells(extended(2), use), cells(extended(3), use)]) == [[0, 1], [0, 1]])
    }
  }

  @Test func `a description is code of those that print`() {
    func type(_ text: String) -> String {
      "struct Point: CustomStringConvertible { var description: String { \"\(text)\" } }"
    }
    let texts = [
      cells(type("p"), "let p = Point()", "print(p)"),
      cells(type("q"), "let p = Point()", "print(p)"),
    ]
    #expect(ran(texts)[1].contains(2))
  }

  @Test func `an alias changes what literals mean`() {
    let texts = [
      cells("typealias Scalar = Double", "let x: Scalar = 0.1", "print(x + 0.2)"),
      cells("typealias Scalar = Float", "let x: Scalar = 0.1", "print(x + 0.2)"),
    ]
    #expect(ran(texts)[1].contains(2))
  }

  @Test func `inline values and cells that are put in move nothing else`() {
    let texts = [
      cells("let a = 2") + "It is `{swift} a`.\n\n" + cells("print(a)"),
      cells("let b = 1", "let a = 2") + "So it is `{swift} a`.\n\n" + cells("print(a)"),
    ]
    #expect(ran(texts) == [[0, 1], [0]])
  }

  @Test func `what depends on a failed cell is skipped and the rest runs`() {
    let text = cells(
      "let empty: [Int] = []\nlet a = empty[0]", "print(a)", "print(7)", "let b = a", "print(b)")
    let result = run(text)
    #expect(result.cells.map(\.status) == [.failed, .skipped, .succeeded, .skipped, .skipped])
    #expect(problems(result) == ["8:9: index 0 is out of range for an array of 0 elements"])
  }

  @Test func `expected problems are kept like other outcomes`() {
    let text = "```swift {raises=\"out of range\"}\nprint([1][3])\n```\n\n" + cells("print(2)")
    #expect(ran([text, text + cells("print(3)")]) == [[0, 1], [2]])
  }

  @Test func `what a skipped cell would have done to shared objects is missed`() {
    let text = cells(
      "final class Counter { var n = 0 }\nlet counter = Counter()\nlet empty: [Int] = []",
      "let bad = empty[0]", "counter.n += bad + 1", "print(counter.n)", "print(7)")
    let result = run(text)
    #expect(
      result.cells.map(\.status) == [.succeeded, .failed, .skipped, .skipped, .succeeded])
  }

  @Test func `variables of a cell that is meant to end early have no values`() {
    let ends = """
      ```swift {raises="out of range"}
      indirect enum Tree { case node(Tree, Tree), leaf(Int) }
      let a = [1][3]
      let tree = Tree.leaf(1)
      ```


      """
    let text = ends + cells("print(tree)")
    for result in [run(text), run(text)] {
      #expect(result.cells.map(\.status) == [.succeeded, .failed])
      #expect(
        problems(result) == [
          "13:7: 'tree' has no value: its cell ends with the problem that it is meant to have"
        ])
    }
  }

  @Test func `a cell that is meant not to compile does nothing`() {
    let text =
      cells("var x = 1") + "```swift {raises=\"cannot assign\"}\nx = \"a\"\n```\n\n"
      + cells("print(x)")
    #expect(run(text).cells[2].outputs == [.printed("1\n")])
  }
}
