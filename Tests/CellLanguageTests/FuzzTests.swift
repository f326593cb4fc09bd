import CellLanguage
import Diagnostics
import Foundation
import Testing

/// Programs that are almost right: none may crash, hang, or give a problem without a place.
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
    for number in 0..<count {
      let text = mutator.next()
      try Data(text.utf8).write(to: file)
      let fault = Self.fault(in: text)
      #expect(fault == nil, "input \(number) of seed \(seed):\n\(text)")
    }
  }

  /// What is wrong with the way a program is treated.
  private static func fault(in text: String) -> String? {
    let start = ContinuousClock.now
    let session = Session(limits: limits)
    var problems = session.check([SourceSlice(SourceText(path: "fuzz", text))])
    if !problems.hasErrors { problems += [session.run(0).problem].compactMap { $0 } }
    let rendered = problems.map(DiagnosticRenderer().render)
    if let index = problems.firstIndex(where: { $0.place == nil && !isUncaughtError($0) }) {
      return "no place: " + rendered[index]
    }
    let time = ContinuousClock.now - start
    return time < patience ? nil : "took \(time)"
  }

  /// An error that nobody catches has no place yet.
  private static func isUncaughtError(_ problem: Diagnostic) -> Bool {
    problem.summary.hasPrefix("uncaught error")
  }

  /// A second, and as much again for the other tests that run at the same time.
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
    let spec = SpecProgram.all.compactMap {
      try? String(contentsOfFile: $0.path + ".swift", encoding: .utf8)
    }
    return spec + lessonCells()
  }

  private static func lessonCells() -> [String] {
    let root = #filePath.dropLast("Tests/CellLanguageTests/FuzzTests.swift".count)
    let folder = "\(root)Notebooks"
    let lessons = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return lessons.sorted().filter { $0.hasSuffix(".md") }.flatMap { lesson in
      cells(in: (try? String(contentsOfFile: "\(folder)/\(lesson)", encoding: .utf8)) ?? "")
    }
  }

  private static func cells(in text: String) -> [String] {
    text.components(separatedBy: "```swift").dropFirst().compactMap { part in
      part.components(separatedBy: "\n```").first?.split(separator: "\n").dropFirst()
        .joined(separator: "\n")
    }
  }
}

/// Makes programs that are almost right out of programs that are.
struct Mutator {
  let programs: [[String]]
  private var random: UInt64

  init(programs: [String], seed: UInt64) {
    self.programs = programs.map(Self.tokens)
    random = seed &* 0x9E37_79B9_7F4A_7C15 | 1
  }

  /// A program with one to six changes.
  mutating func next() -> String {
    var tokens = programs[below(programs.count)]
    for _ in 0...below(6) { change(&tokens) }
    return tokens.joined()
  }

  private mutating func change(_ tokens: inout [String]) {
    guard !tokens.isEmpty else { return tokens = [noise()] }
    let place = below(tokens.count)
    switch below(9) {
    case 0: tokens.remove(at: place)
    case 1: tokens.insert(tokens[place], at: place)
    case 2: tokens.swapAt(place, below(tokens.count))
    case 3: tokens[place] = literal()
    case 4: tokens.insert(noise(), at: place)
    case 5: tokens.removeLast(tokens.count - place)
    case 6: splice(&tokens, at: place)
    case 7: tokens[place] = foreignToken()
    default: repeatRun(&tokens, from: place)
    }
  }

  /// The head of one program and the tail of another.
  private mutating func splice(_ tokens: inout [String], at place: Int) {
    let other = programs[below(programs.count)]
    tokens.replaceSubrange(place..., with: other[below(other.count)...])
  }

  private mutating func repeatRun(_ tokens: inout [String], from place: Int) {
    let run = tokens[place..<min(tokens.count, place + 1 + below(12))]
    tokens.insert(contentsOf: run, at: place)
  }

  private mutating func foreignToken() -> String {
    let other = programs[below(programs.count)]
    return other[below(other.count)]
  }

  private mutating func literal() -> String {
    let choices = [
      "0", "-1", "1.5", "9223372036854775807", "0x7f", "1e308", "nil", "\"\"", "\"a\\(1)\"", "[]",
      "[:]", "true", "{ $0 }", ".none", "()", "self", "_", "99999999999999999999",
    ]
    return choices[below(choices.count)]
  }

  /// Bytes that may be no text at all.
  private mutating func noise() -> String {
    let bytes = (0...below(4)).map { _ in UInt8(below(256)) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Words, numbers, white space and single signs; together they are the program.
  private static func tokens(_ program: String) -> [String] {
    var tokens: [String] = []
    var kind = -1
    for character in program {
      let next = character.isLetter || character.isNumber || character == "_" ? 0 : -1
      if next == 0 && kind == 0 {
        tokens[tokens.count - 1].append(character)
      } else {
        tokens.append(String(character))
      }
      kind = next
    }
    return tokens
  }

  /// A number from 0 to one below the count (xorshift).
  private mutating func below(_ count: Int) -> Int {
    random ^= random << 13
    random ^= random >> 7
    random ^= random << 17
    return Int(random >> 33) % max(count, 1)
  }
}
