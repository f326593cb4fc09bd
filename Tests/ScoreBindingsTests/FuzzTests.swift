import CellLanguage
import Diagnostics
import Foundation
import ScoreBindings
import Testing

/// Programs that are almost right: none may crash, hang, or give a problem without a place, and
/// both parsers have to read it alike.
///
/// FUZZ=200000 is a long run, SEED=7 another one. The input being tried is in the temporary folder
/// as scorebook-fuzz-<seed>.swift, so that a crash leaves it there.
@Suite struct FuzzTests {
  @Test func `changed programs give problems with places, in time`() throws {
    let environment = ProcessInfo.processInfo.environment
    let count = environment["FUZZ"].flatMap(Int.init) ?? 300
    let seed = environment["SEED"].flatMap(UInt64.init) ?? 1
    let file = FileManager.default.temporaryDirectory
      .appending(path: "scorebook-fuzz-\(seed).swift")
    var mutator = Mutator(programs: Self.programs(), seed: seed)
    var slowest = Duration.zero
    for number in 0..<count {
      let text = mutator.next()
      try Data(text.utf8).write(to: file)
      let start = ProcessorTime.now
      let machineCode: MachineCode = number.isMultiple(of: 2) ? .always : .whenHot
      let fault = Self.fault(in: text, machineCode) ?? Self.treeFault(in: text)
      slowest = max(slowest, ProcessorTime.now - start)
      #expect(fault == nil, "input \(number) of seed \(seed):\n\(text)")
      if number % 10_000 == 9_999 { print("\(number + 1) inputs, slowest \(slowest)") }
    }
  }

  /// What is wrong with the way a program is treated.
  private static func fault(in text: String, _ machineCode: MachineCode) -> String? {
    let start = ProcessorTime.now
    let session = Session(
      library: ScoreLibrary.library, limits: limits, machineCode: machineCode)
    var problems = session.check([SourceSlice(SourceText(path: "fuzz", text))])
    if !problems.hasErrors { problems += [session.run(0).problem].compactMap { $0 } }
    let rendered = problems.map(DiagnosticRenderer().render)
    if let index = problems.firstIndex(where: { $0.place == nil && !isUncaughtError($0) }) {
      return "no place: " + rendered[index]
    }
    let time = ProcessorTime.now - start
    return time < patience ? nil : "took \(time)"
  }

  /// What the direct parser takes has to be read by swift-syntax just so.
  private static func treeFault(in text: String) -> String? {
    guard let direct = TreeText.direct(text) else { return nil }
    let full = TreeText.full(text)
    if full.hasProblems { return "accepted in spite of problems" }
    return direct == full.text ? nil : "another tree"
  }

  /// An error that nobody catches has no place yet.
  private static func isUncaughtError(_ problem: Diagnostic) -> Bool {
    problem.summary.hasPrefix("uncaught error")
  }

  /// In time of this process, so that what else the machine does is not held against an input. The
  /// other tests of a whole run share the process; they are the second of these seconds.
  private static let patience = Duration.seconds(2)

  private static let limits: Limits = {
    var limits = Limits()
    limits.seconds = 0.3
    limits.steps = 2_000_000
    limits.memory = 64 << 20
    limits.output = 1 << 16
    limits.recursion = 500
    return limits
  }()

  /// The spec programs and the cells of the lessons.
  private static func programs() -> [String] {
    let root = String(#filePath.dropLast("Tests/ScoreBindingsTests/FuzzTests.swift".count))
    let spec = texts(below: root + "Tests/CellLanguageTests/Spec", ".swift")
    return spec + texts(below: root + "Notebooks", ".md").flatMap(cells)
  }

  private static func texts(below folder: String, _ suffix: String) -> [String] {
    let paths = FileManager.default.subpaths(atPath: folder) ?? []
    return paths.sorted().filter { $0.hasSuffix(suffix) }.compactMap {
      try? String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8)
    }
  }

  private static func cells(in text: String) -> [String] {
    text.components(separatedBy: "```swift").dropFirst().compactMap { part in
      part.components(separatedBy: "\n```").first?.split(separator: "\n").dropFirst()
        .joined(separator: "\n")
    }
  }
}

/// The processor time that this process has used.
private enum ProcessorTime {
  static var now: Duration {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
}
