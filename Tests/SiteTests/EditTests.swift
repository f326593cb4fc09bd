import CellLanguage
import Charts
import Diagnostics
import Execution
import Foundation
import NotebookFormat
import ScoreBindings
import Site
import Testing
import Typesetting

/// After any edits, an incremental build gives what a clean build gives, byte for byte.
///
/// Each sequence starts with a random course of two lessons and an empty store, edits it some times
/// and builds it after each edit with the store and without one. EDITS=2000 is a long run, SEED=7
/// another one.
@Suite struct EditTests {
  @Test func `an incremental build is a clean build`() throws {
    let environment = ProcessInfo.processInfo.environment
    let count = environment["EDITS"].flatMap(Int.init) ?? 12
    let seed = environment["SEED"].flatMap(UInt64.init) ?? 1
    var random = Numbers(state: seed)
    var counts = Counts()
    for sequence in 0..<count {
      let folder = NSTemporaryDirectory() + "scorebook-edits-\(seed)-\(sequence)"
      defer { try? FileManager.default.removeItem(atPath: folder) }
      var course = EditedCourse(&random)
      var edits: [String] = []
      for _ in 0...Int.random(in: 2...5, using: &random) {
        let kept = course.build(ContentStore(folder: folder))
        let clean = course.build(nil)
        counts.note(clean, recalled: kept.recalled)
        #expect(
          kept.problems == clean.problems, "sequence \(sequence) of seed \(seed): \(edits)")
        for (a, b) in zip(kept.files, clean.files) {
          #expect(a == b, "sequence \(sequence) of seed \(seed), \(a.path): \(edits)")
        }
        #expect(kept.files.count == clean.files.count)
        edits.append(course.edit(&random))
      }
    }
    print("\(count) sequences: \(counts)")
    if let problem = counts.example { print("for example: " + problem) }
    // Courses that never build, and builds that recall nothing, would show little.
    #expect(counts.clean * 4 > counts.builds)
    #expect(counts.recalled * 4 > counts.cells)
  }

  private struct Counts: CustomStringConvertible {
    var builds = 0
    var clean = 0
    var cells = 0
    var recalled = 0
    var example: String?

    mutating func note(_ build: EditedCourse.Built, recalled: Int) {
      builds += 1
      clean += build.problems.isEmpty ? 1 : 0
      example = build.problems.first ?? example
      cells += build.cells
      self.recalled += recalled
    }

    var description: String {
      "\(builds) builds, \(clean) without problems, \(recalled) of \(cells) cells recalled"
    }
  }
}

/// Numbers that are the same in every run.
struct Numbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// A course that can be edited and built.
struct EditedCourse {
  struct Built {
    let files: [SiteFile]
    let problems: [String]
    let cells: Int
    let recalled: Int
  }

  /// A piece of a lesson.
  private struct Part {
    var text: String
    /// The number that `◆` in the text stands for; `§` is the lesson's.
    var number: Int
  }

  private var lessons: [[Part]] = []
  private var seeds = [1, 2]
  private var titles = ["First", "Second"]
  private var course = Course(
    title: "Course",
    parts: [
      Course.Part(title: "Part", lessons: [Course.LessonName("01-a"), Course.LessonName("02-b")])
    ])
  private var picture = 1

  init(_ random: inout Numbers) {
    for _ in 0..<2 {
      var parts = Self.parts.map {
        Part(text: $0, number: Int.random(in: 1...4, using: &random))
      }
      for _ in 0..<Int.random(in: 0...2, using: &random) {
        parts.remove(at: Int.random(in: 0..<parts.count, using: &random))
      }
      lessons.append(parts)
    }
  }

  /// Cells and prose; a cell whose names are missing makes the whole lesson fail, so that most are
  /// next to what they need.
  private static let parts = [
    cell("let a = ◆"),
    cell("var xs = [1.5, 2.5, Double(◆)]\nfunc f(_ x: Double) -> Double { x * ◆ }"),
    cell("xs.append(f(◆))\nprint(xs)"),
    cell("let g = { (x: Double) in x + xs[0] + ◆ }\nprint(g(1))"),
    cell("xs[0] = ◆\nprint(g(2))"),
    "Text with `{swift} ◆ + 1` and $x^◆$.",
    cell("final class Counter { var n = 0 }\nlet counter = Counter()\nlet other = counter"),
    cell("counter.n += ◆"),
    cell("other.n *= ◆\nprint(counter.n)"),
    cell("enum Total { static var sum = 0 }\nTotal.sum += ◆"),
    cell("Total.sum += ◆\nprint(Total.sum)"),
    cell(
      "struct Point: CustomStringConvertible { var x = ◆; var description: String { \"P\\(x)\" } }"),
    cell("let points = [\"one\": Point(), \"two\": Point(x: ◆)]\nprint(points)"),
    cell("let t = Tensor([1, 2, ◆]) * 2\nprint(t.sum())"),
    cell("let draws = random.normal([◆])\nprint(draws)"),
    cell("print(random.normal([2]), ◆)", "#draws-§"),
    cell(
      "Chart(x: \"x\", y: \"y\") { LineMark({ $0 * $0 * ◆ }, x: -1...1) }",
      "#fig-line-§ caption=\"A line.\""),
    "See @fig-line-§, a [lesson](01-a.md), and ![a picture](picture.svg).",
    cell("let stop = [1, 2, 3][◆ + 2]\nprint(stop)", "raises=\"out of range\""),
    cell("typealias Scalar = Double\nlet third: Scalar = ◆ / 3\nprint(third)"),
    cell(
      "protocol Shape { var area: Double { get } }\nstruct Box: Shape { var area: Double { ◆ } }\nlet shapes: [any Shape] = [Box()]"
    ),
    cell("print(shapes.map(\\.area).reduce(0, +))"),
    "$$ y = x^◆ $$ {#eq-power-§}\n\nIt is @eq-power-§.",
    "## Section ◆ {#sec-number-§}\n\nAs in @sec-number-§.",
  ]

  private static func cell(_ code: String, _ options: String = "") -> String {
    "```swift" + (options.isEmpty ? "" : " {\(options)}") + "\n\(code)\n```"
  }

  // MARK: Edits

  /// Changes something, and says what.
  mutating func edit(_ random: inout Numbers) -> String {
    let lesson = Int.random(in: 0..<2, using: &random)
    guard !lessons[lesson].isEmpty else {
      lessons[lesson] = [Part(text: Self.parts[0], number: 1)]
      return "filled \(lesson)"
    }
    let index = Int.random(in: 0..<lessons[lesson].count, using: &random)
    let number = Int.random(in: 1...4, using: &random)
    switch Int.random(in: 0..<14, using: &random) {
    case 0...4: lessons[lesson][index].number = number
    case 5: lessons[lesson].insert(Part(text: "Words, ◆ of them.", number: number), at: index)
    case 6:
      let text = Self.parts.randomElement(using: &random) ?? ""
      guard !lessons[lesson].contains(where: { $0.text == text }) else { return "nothing" }
      lessons[lesson].insert(Part(text: text, number: number), at: index)
    case 7: lessons[lesson].remove(at: index)
    case 8: lessons[lesson].swapAt(index, max(0, index - 1))
    case 9: lessons[lesson][index].text += "\n"
    case 10: seeds[lesson] = number
    case 11: titles[lesson] = "Title \(number)"
    case 12: course.title = "Course \(number)"
    default: picture = number
    }
    return "lesson \(lesson), part \(index), number \(number)"
  }

  // MARK: Building

  func build(_ store: ContentStore?) -> Built {
    var runner = NotebookRunner(
      library: ScoreLibrary.library, preparation: { ScoreLibrary.preparation(seed: $0, key: $1) },
      figure: { value, id in
        ShownChart(value).map {
          Figure(
            svg: $0.svg(id: id), id: id, title: $0.title, description: $0.textAlternative,
            data: $0.data)
        }
      })
    runner.store = store
    nonisolated(unsafe) var recalled = 0
    runner.onEvent = { if case .recalled = $0 { recalled += 1 } }
    let built = zip(["01-a", "02-b"], 0...).map { name, index in
      let (notebook, problems) = NotebookReader.read(
        SourceText(path: name + ".md", text(of: index)))
      return Lesson(name: name, run: runner.run(notebook, problems))
    }
    let picture = picture
    var input = SiteInput(
      course: course, lessons: built, chartStyles: Chart.styleSheet,
      readFile: { $0 == "picture.svg" ? Array("<svg width=\"\(picture)\"/>".utf8) : nil },
      formulaStore: store.map { FormulaFiles($0) })
    input.pageStore = store
    let site = input.build()
    let renderer = DiagnosticRenderer()
    let problems = (built.flatMap(\.run.diagnostics) + site.diagnostics).map(renderer.render)
    return Built(
      files: site.files, problems: problems, cells: built.reduce(0) { $0 + $1.run.cells.count },
      recalled: recalled)
  }

  private func text(of lesson: Int) -> String {
    let head = "---\ntitle: \(titles[lesson])\nseed: \(seeds[lesson])\n---\n\n"
    return head
      + lessons[lesson].map {
        $0.text.replacing("◆", with: "\($0.number)").replacing("§", with: "\(lesson)")
      }
      .joined(separator: "\n\n") + "\n"
  }
}
