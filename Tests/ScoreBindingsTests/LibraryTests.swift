import CellLanguage
import ScoreBindings
import Testing

/// Cells use the library as a Swift program would.
@Suite struct LibraryTests {
  @Test func `every declaration of the library has a function behind it`() {
    #expect(Session(library: ScoreLibrary.library).checkLibrary() == [])
  }

  @Test(arguments: [
    ("print(Normal(mean: 1, standardDeviation: 2).score(at: 0.5))", "0.125\n"),
    ("print(Normal())", "Normal(mean: 0.0, standardDeviation: 1.0)\n"),
    (
      "for step in Steps(3) { print(step, terminator: \" \") }\nprint(Steps(2...4))",
      "0 1 2 Steps(2..<5)\n"
    ),
    (
      "print(zip(Steps(2), [\"a\", \"b\"]).map { \"\\($0)\\($1)\" }, Array(Steps(5..<7)))",
      "[\"0a\", \"1b\"] [5, 6]\n"
    ),
    ("let s = Steps(1000)\nprint(s.reduce(0, +), s.map { $0 * $0 }.count)", "499500 1000\n"),
    ("print(Steps(-1))", "count must not be negative, found -1"),
    ("print([Normal()])", "[ScoreModels.Normal(mean: 0.0, standardDeviation: 1.0)]\n"),
    ("print(Normal() == Normal(mean: 0), Normal() == Normal(mean: 1))", "true false\n"),
    (
      "let x: Tensor = [[1, 2], [3, 4]]\nprint(x[1, 0], x.shape, x[0])",
      "3.0 [2, 2] Tensor [2] float64  1.0  2.0\n"
    ),
    (
      "var x: Tensor = [1, 2]\nlet y = x\nx += [1, 1]\nx[0] = 7.0\nprint(x, y)",
      "Tensor [2] float64  7.0  3.0 Tensor [2] float64  1.0  2.0\n"
    ),
    ("let law: any Distribution = Funnel()\nprint(law.eventShape)", "[2]\n"),
    ("print(ElementType.float32, ChartColor.allCases.count)", "float32 8\n"),
    ("print(Banana().score(0.0, 0.0))", "(0.0, -2.0)\n"),
    (
      "print(Chart(title: \"a\") { LineMark(Normal().density, x: -1...1) })",
      "Chart(\"a\", 1 mark: line)\n"
    ),
    ("print(Tensor([1, 5]) .< Tensor([2, 2]))", "Tensor [2] float64  1.0  0.0\n"),
    (
      "print(Tensor([1, 2]).literal)",
      "Literal(shape: [2], scalars: [1.0, 2.0], clash: [], traced: nil)\n"
    ),
  ])
  func `values of the library in cells`(code: String, printed: String) {
    #expect(run(code) == printed)
  }

  @Test func `streams are changed in place`() {
    let code = """
      var random = RandomStream(seed: 3)
      let copy = random
      _ = random.normal()
      _ = Normal().sample(4, using: &random)
      print(random.position, copy.position)
      """
    #expect(run(code) == "5 0\n")
  }

  @Test func `an error in a closure passes through the library`() {
    let code = """
      struct Stop: Error {}
      do {
        let value = try integral(of: { x in throw Stop() }, over: 0...1)
        print(value)
      } catch {
        print("caught", error)
      }
      """
    #expect(run(code) == "caught Stop()\n")
  }

  @Test func `the trap in a closure is the one that is reported`() {
    #expect(
      run("let a = [1.0]\nprint(integral(of: { a[Int($0) + 1] }, over: 0...1))")
        == "index 1 is out of range for an array of 1 element")
  }
}
