import CellLanguage
import Diagnostics
import ScoreBindings
import Testing

/// What a lesson's tests say: silent where it holds, and a problem with both values where not.
@Suite struct ExpectationTests {
  @Test(arguments: [
    "expect(1 < 2)", "expect(true, \"reason\")", "expectEqual(1 + 1, 2)",
    "expectEqual(0.1 + 0.2, 0.3, tolerance: 1e-15)", "expectEqual(1.5, 1.5)",
    "expectEqual(Double.infinity, .infinity, tolerance: 1)", "expectEqual(\"a\", \"a\")",
    "expectEqual(2 > 1, true)", "let x: Tensor = [1, 2]\nexpectEqual(x, [1, 2.5], tolerance: 0.5)",
    "let x = Tensor(1)\nexpectEqual(x, 1.0)",
    "expect(0.5, equals: 0, within: 1, standardErrorsOf: [0, 1])",
    "expect(Estimate(mean: [-1, 1]), equals: 0)",
  ])
  func `an expectation that holds says nothing`(_ code: String) {
    #expect(run(code) == "")
  }

  @Test(arguments: [
    ("expect(1 > 2)", "expected the condition to be true, found false"),
    ("expect(false, \"a reason\")", "expected the condition to be true, found false: a reason"),
    ("expectEqual(1 + 1, 3)", "expected 3, found 2"),
    ("expectEqual(true, false)", "expected false, found true"),
    ("expectEqual(\"a\\n\", \"b\")", "expected \"b\", found \"a\\n\""),
    ("expectEqual(1.5, 1.25)", "expected 1.25, found 1.5: the difference is 0.25"),
    (
      "expectEqual(1.5, 1.25, tolerance: 0.1)",
      "expected 1.25 ± 0.1, found 1.5: the difference is 0.25, 2.5 times the tolerance"
    ),
    (
      "expectEqual(1000.0 / 3, 333, tolerance: 1e-9)",
      "expected 333.0 ± 1e-09, found 333.3333333333333: the difference is 0.333, "
        + "333000000.0 times the tolerance"
    ),
    ("expectEqual(Double.nan, .nan, tolerance: 1)", "expected nan ± 1.0, found nan"),
    ("expectEqual(1, Double.infinity, tolerance: 1)", "expected inf ± 1.0, found 1.0"),
    ("expectEqual(1, 2.0, tolerance: -1)", "tolerance must not be negative, found -1.0"),
    (
      "let x: Tensor = [[1, 2], [3, 5]]\nexpectEqual(x, [[1, 2], [4, 4]])",
      "expected 4.0, found 3.0: the difference is 1.0, at [1, 0]; 2 of 4 elements differ"
    ),
    (
      "let x: Tensor = [1, 2]\nexpectEqual(x, [1])", "expected shape [1], found [2]"
    ),
    (
      "expect(0.75, equals: 0, within: 1, standardErrorsOf: [0, 1])",
      "expected 0.0 within 1.0 standard errors of 0.5, found 0.75: it is 1.5 standard errors away"
    ),
    (
      "expect(Estimate(mean: [1, 1]), equals: 0)",
      "expected 0.0 within 4.0 standard errors of 0.0, found 1.0"
    ),
    (
      "expect(0.0, equals: 0, within: 0, standardErrorsOf: [0, 1])",
      "the number of standard errors must be positive, found 0.0"
    ),
    (
      "expect(0.0, equals: 0, standardErrorsOf: [1])",
      "a standard error needs at least 2 samples, found 1"
    ),
    (
      "expect(Double.nan, equals: 0, within: 4, standardErrorsOf: [0, 1])",
      "expected 0.0 within 4.0 standard errors of 0.5, found nan"
    ),
  ])
  func `one that does not hold names both values`(_ code: String, _ problem: String) {
    #expect(run(code) == problem)
  }

  private func problems(_ code: String) -> (texts: [String], printed: String) {
    let session = Session(library: ScoreLibrary.library)
    _ = session.check([SourceSlice(SourceText(path: "cell", code))])
    let result = session.run(0)
    let texts = result.problems.map { problem in
      let line = problem.place.map { "\($0.start.line): " } ?? ""
      return line + problem.summary + (problem.isFailedCheck ? "" : " (stopped)")
    }
    return (texts, result.printed)
  }

  @Test func `a cell goes on behind one that fails, and all are told`() {
    let found = problems(
      """
      func twice(_ x: Double) { expectEqual(2 * x, 4) }
      for x in [1.0, 2, 3] { twice(x) }
      expect(false)
      print("here")
      let empty: [Int] = []
      print(empty[0])
      expect(false)
      """)
    #expect(
      found.texts == [
        "1: expected 4.0, found 2.0: the difference is 2.0",
        "1: expected 4.0, found 6.0: the difference is 2.0",
        "3: expected the condition to be true, found false",
        "6: index 0 is out of range for an array of 0 elements (stopped)",
      ])
    #expect(found.printed == "here\n")
  }

  @Test func `one of many stops the cell`() {
    let found = problems("for i in 0..<100 { print(i); expect(false) }")
    #expect(found.texts.count == 21)
    #expect(found.texts.last == "1: expected the condition to be true, found false (stopped)")
    #expect(found.printed.hasSuffix("\n19\n20\n"))
  }

  @Test func `each cell has problems of its own`() {
    let session = Session(library: ScoreLibrary.library)
    let cells = ["expect(false)", "expect(true)"].map { SourceSlice(SourceText(path: "cell", $0)) }
    _ = session.check(cells)
    #expect(session.run(0).problems.count == 1)
    #expect(session.run(1).problems.isEmpty)
  }
}
