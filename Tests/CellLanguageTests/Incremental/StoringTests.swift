import CellLanguage
import Diagnostics
import Testing

/// Values as bytes, and the values again.
@Suite struct StoringTests {
  private func session(_ code: String) throws -> Session {
    let session = Session()
    let problems = session.check([
      SourceSlice(SourceText(path: "a", code)), SourceSlice(SourceText(path: "b", "debugPrint(x)")),
    ])
    try #require(problems.isEmpty)
    return session
  }

  private static let declarations = """
    struct Point: Hashable { var x = 1.5; var name = "é" }
    enum Tree { indirect case node(Tree, Tree), leaf(Int); case empty }
    enum Mode: String { case on, off }
    protocol Shape {}
    struct Box<T>: Shape { var value: T }

    """

  private static let values = [
    "1", "-0.0", "Double.nan", "Float(0.1)", "true", "UInt8(200)", "Int8(-3)", "\"text\"",
    "Character(\"é\")", "[1, 2, 3]", "[[1.5], []]", "[\"b\": 1, \"a\": 2]", "Set([3, 1, 2])",
    "Optional<Int>.none", "Optional(Point())", "Optional<[Int]>.some([1])", "(1, b: \"two\")",
    "1...3", "Point(x: 2, name: \"long enough not to be stored in the words\")", "Mode.off",
    "Tree.node(.leaf(1), .node(.empty, .leaf(2)))", "Box(value: [Point()])",
    "[Box(value: 1), Box(value: \"a\")] as [any Shape]", "[1, \"a\", Point()] as [Any]",
    "[Point(): [Mode.on]]", "Array(\"abc\")", "[UInt8](repeating: 7, count: 5)",
  ]

  @Test(arguments: values)
  func `a value comes back in another process`(_ value: String) throws {
    let code = Self.declarations + "var x = \(value)"
    let first = try session(code)
    #expect(first.stored("x") == .absent || first.stored("x") != .shared)
    _ = first.run(0)
    guard case .bytes(let bytes) = first.stored("x") else {
      Issue.record("\(value) has no bytes: \(first.stored("x"))")
      return
    }
    let second = try session(code)
    #expect(second.restore("x", bytes))
    #expect(second.run(1).printed == first.run(1).printed)
    #expect(second.stored("x") == .bytes(bytes))
  }

  @Test(arguments: values)
  func `bytes that are damaged are refused or a value`(_ value: String) throws {
    let code = Self.declarations + "var x = \(value)"
    let first = try session(code)
    _ = first.run(0)
    guard case .bytes(let bytes) = first.stored("x") else { return }
    let second = try session(code)
    _ = second.run(0)
    for count in 0..<bytes.count { #expect(!second.restore("x", Array(bytes[..<count]))) }
    for index in stride(from: 0, to: bytes.count, by: 3) {
      var damaged = bytes
      damaged[index] ^= 0x55
      _ = second.restore("x", damaged)
      _ = second.run(1)
    }
    #expect(second.restore("x", bytes))
  }

  @Test(arguments: [
    ("{ (n: Int) in n + 1 }", StoredVariable.opaque),
    ("[{ 1 }]", .opaque),
    ("\"abc\".dropFirst()", .opaque),
  ])
  func `what has no bytes is made again`(_ value: String, _ expected: StoredVariable) throws {
    let session = Session()
    let problems = session.check([SourceSlice(SourceText(path: "a", "let x = \(value)"))])
    try #require(problems.isEmpty)
    _ = session.run(0)
    #expect(session.stored("x") == expected)
  }

  @Test func `objects, and variables that closures hold, are shared`() throws {
    let code = """
      final class Counter { var n = 0 }
      func makeCounter() -> () -> Int { var n = 0; return { n += 1; return n } }
      let object = Counter()
      let closure = makeCounter()
      let inside = [Optional(Counter())]
      """
    let session = Session()
    try #require(session.check([SourceSlice(SourceText(path: "a", code))]).isEmpty)
    _ = session.run(0)
    for name in ["object", "closure", "inside"] { #expect(session.stored(name) == .shared) }
  }

  @Test func `values that are nested without end have no bytes`() throws {
    let code = """
      indirect enum List { case end, next(Int, List) }
      var list = List.end
      for number in 0..<100_000 { list = .next(number, list) }
      """
    let session = Session()
    try #require(session.check([SourceSlice(SourceText(path: "a", code))]).isEmpty)
    #expect(session.run(0).problem == nil)
    #expect(session.stored("list") == .opaque)
  }
}
