import CellLanguage
import Diagnostics
import Testing

/// Programs that use up a limit or do what Swift stops for: each gives one problem, at its place.
@Suite struct LimitTests {
  @Test(arguments: StoppedProgram.all)
  func `a program is stopped with one problem at its place`(_ program: StoppedProgram) {
    let session = Session(limits: .small)
    let found = session.check([program.source])
    #expect(found.filter { $0.severity == .error } == [])
    let problem = session.run(0).problem
    #expect(problem?.described == program.problem)
  }

  @Test(arguments: LargeProgram.all)
  func `a large program runs, or the first problem says why not`(_ program: LargeProgram) {
    let session = Session(limits: .small)
    let clock = ContinuousClock()
    let start = clock.now
    let found = session.check([SourceSlice(SourceText(path: "large", program.text))])
    // A second, when nothing else runs.
    #expect(clock.now - start < .seconds(5))
    let errors = found.filter { $0.severity == .error }
    #expect(errors.allSatisfy { $0.place != nil })
    let first = errors.first ?? session.run(0).problem
    #expect(first.map { String($0.described.prefix(60)) } == program.problem)
  }

  @Test func `a closure that is no order still ends a sort`() {
    let program = """
      let numbers = (0..<10_000).map { ($0 * 7919) % 10_007 }
      print(numbers.sorted { _, _ in true }.count, numbers.sorted { $0 % 3 <= $1 % 7 }.count)
      """
    let session = Session(limits: .small)
    #expect(session.check([SourceSlice(SourceText(path: "sort", program))]) == [])
    #expect(session.run(0).printed == "10000 10000\n")
  }

  @Test func `texts that a cell holds are limited together`() {
    var limits = Limits.small
    limits.seconds = 60
    let session = Session(limits: limits)
    let program = """
      let base = String(repeating: "abcdefgh", count: 2000)
      var all: [String] = []
      while true { all.append(base + "\\(all.count)") }
      """
    #expect(session.check([SourceSlice(SourceText(path: "texts", program))]) == [])
    let problem = session.run(0).problem
    #expect(problem?.summary == "the cell needs more than 64 MB of memory")
  }

  @Test func `the number of steps is limited`() {
    var limits = Limits.small
    limits.steps = 1_000_000
    let session = Session(limits: limits)
    #expect(session.check([SourceSlice(SourceText(path: "steps", "while true {}"))]) == [])
    let problem = session.run(0).problem
    #expect(problem?.described == "1:7 the cell took more than 1 000 000 steps")
  }

  @Test(arguments: [
    ("for number in 1... { _ = number }", "1:15"),
    ("for number in repeatElement(1, count: .max) { _ = number }", "1:15"),
    ("for number in 1... where number < 0 { print(number) }", "1:15"),
    ("var number: Int? = 1\nwhile let next = number, next > 0 { number = next }", "2:18"),
    ("repeat {} while true", "1:17"),
    ("while true { for _ in [1, 2] {} }", "1:7"),
    ("while true { for _ in \"ab\" {} }", "1:7"),
  ])
  func `every endless loop stops at its place`(program: String, place: String) {
    for machineCode in [MachineCode.never, .always] {
      // Wherever in a round the steps run out, there is a place of the program.
      for steps in 100_000..<100_008 {
        var limits = Limits.small
        limits.steps = steps
        let session = Session(limits: limits, machineCode: machineCode)
        #expect(session.check([SourceSlice(SourceText(path: "loop", program))]) == [])
        let problem = session.run(0).problem
        #expect(problem?.place != nil, "\(program) with \(steps) steps")
        if steps == 100_000, machineCode == .never {
          #expect(problem?.described.split(separator: " ").first.map(String.init) == place)
        }
      }
    }
  }
}

extension LimitTests {
  private func problem(_ code: String, _ limits: Limits) -> Diagnostic? {
    let session = Session(limits: limits)
    #expect(session.check([SourceSlice(SourceText(path: "limits", code))]) == [])
    return session.run(0).problem
  }

  @Test func `a limit can be raised to what the machine has room for`() {
    let code = "func down(_ n: Int) -> Int { n == 0 ? 0 : down(n - 1) + 1 }\nprint(down(249_000))"
    var limits = Limits()
    let raise = "use a loop, or raise the limit with the cell option 'recursion=…'"
    let low = problem(code, limits)
    #expect(low?.summary == "calls are nested more than 100 000 deep")
    #expect(low?.help == raise)
    limits.recursion = Limits.deepestRecursion
    #expect(problem(code, limits) == nil)
    let deep = problem(code.replacing("249_000", with: "251_000"), limits)
    #expect(deep?.summary == "calls are nested more than 250 000 deep")
    #expect(deep?.help == "use a loop")
  }

  @Test func `large frames use up the stack before the limit, and no option helps`() {
    let names = (0..<40).map { "a\($0)" }
    let parameters = names.map { "_ \($0): Int" }.joined(separator: ", ")
    let code = """
      func down(\(parameters)) -> Int { down(\(names.joined(separator: ", "))) + 1 }
      print(down(\(names.map { _ in "1" }.joined(separator: ", "))))
      """
    var limits = Limits()
    limits.recursion = Limits.deepestRecursion
    let found = problem(code, limits)
    #expect(found?.summary.hasPrefix("calls are nested more than ") == true)
    #expect(found?.help == "use a loop")
  }

  @Test func `limits are written in the largest unit that gives a whole number`() {
    var limits = Limits()
    limits.output = 1536
    let printing = "while true { print(1) }"
    #expect(problem(printing, limits)?.summary == "the cell printed more than 1 536 bytes")
    limits.output = 1536 << 10
    #expect(problem(printing, limits)?.summary == "the cell printed more than 1 536 kB")
    limits.memory = 1536 << 20
    let growing = "let all = [Int](repeating: 0, count: 1 << 30)"
    #expect(problem(growing, limits)?.summary == "the cell needs more than 1 536 MB of memory")
  }

  @Test(arguments: [
    ("while true { print(1) }", true), ("let x = [1][2]", true), ("while true {}", false),
    ("let all = [Int](repeating: 0, count: 1 << 40)", false), ("print(1)", true),
  ])
  func `only the clock and memory may let a program pass another time`(
    _ code: String, _ isRepeatable: Bool
  ) {
    let session = Session(limits: .small)
    _ = session.check([SourceSlice(SourceText(path: "limits", code))])
    #expect(session.run(0).isRepeatable == isRepeatable)
  }
}

extension Limits {
  /// What an honest cell of a test never meets.
  fileprivate static var small: Limits {
    var limits = Limits()
    limits.seconds = 0.5
    limits.memory = 64 << 20
    limits.recursion = 1000
    limits.output = 1 << 16
    return limits
  }
}

extension Diagnostic {
  /// "2:7 division by zero"
  fileprivate var described: String {
    let start = place?.start
    return "\(start?.line ?? 0):\(start?.column ?? 0) \(summary)"
  }
}
