import CellLanguage
import Charts
import Diagnostics
import Execution
import NotebookFormat
import ScoreBindings
import Site
import Typesetting

/// A course that can be edited and built.
struct EditedCourse {
  struct Built {
    let input: SiteInput
    let site: SiteFiles
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
  private var settings = EditedSettings()
  private var files: EditedFiles
  private var picture = 1
  private let folder: String

  init(in folder: String, _ random: inout Numbers) {
    self.folder = folder
    files = EditedFiles(folder: folder)
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
    "With a macro: $\\vv + ◆$.",
    cell("print(◆ - 1)", ".solution"), "> [!SOLUTION]\n> It is ◆.",
    cell("let epochs = ◆\nlet name = \"slow\"", ".parameters"),
    cell("print(epochs * ◆, name)"),
    cell("let data = try Dataset(csv: \"points.csv\")\nprint(data.points.sum() * ◆)"),
    cell("print(data.columns, data.points[0] + ◆)"),
    cell("let scale = data.points.sum().item\nlet scaled = { (x: Double) in x * scale }"),
    cell("print(scaled(◆))"),
    cell("func load() throws -> Double { try Dataset(csv: \"other.csv\").points.sum().item + ◆ }"),
    cell("do { print(try load()) } catch { print(error) }"),
    cell("final class Table { var data: Dataset; init(_ d: Dataset) { data = d } }"),
    cell("let table = Table(try Dataset(csv: \"points.csv\"))\nlet same = table"),
    cell("print(same.data.points.sum() + ◆)"),
    cell("enum Stored { static let total = (try? load()) ?? -◆ }"),
    cell("print(Stored.total)"),
    cell("_ = try Dataset(csv: \"more-◆.csv\")", "raises=\"no file\""),
    "There are `{swift} (try? Dataset(csv: \"other.csv\").count) ?? ◆` examples.",
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
    switch Int.random(in: 0..<20, using: &random) {
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
    case 12...14: return settings.edit(&random)
    case 15...18: return files.edit(&random)
    default: picture = number
    }
    return "lesson \(lesson), part \(index), number \(number)"
  }

  // MARK: Building

  /// - Parameter log: takes note of what is read.
  func build(_ store: ContentStore?, _ log: FileLog? = nil) -> Built {
    write()
    var folder = courseFolder
    folder.log = log
    let (course, courseProblems) = folder.readCourse()
    let parameters = settings.parameters(course)
    nonisolated(unsafe) var recalled = 0
    var runner = Self.runner
    runner.store = store
    runner.onEvent = { if case .recalled = $0 { recalled += 1 } }
    let built = folder.lessonNames.map { name in
      let path = folder.path(ofLesson: name)
      let (notebook, problems) = NotebookReader.read(path: path, bytes: folder.read(path) ?? [])
      return Lesson(name: name, run: runner.run(parameters.applied(to: notebook), problems))
    }
    var input = SiteInput(
      course: course, lessons: built, chartStyles: Chart.styleSheet, ownStyles: folder.ownStyles,
      readFile: folder.readFile, formulaStore: store.map { FormulaFiles($0) })
    input.pageStore = store
    let site = input.build()
    let renderer = DiagnosticRenderer()
    let problems = courseProblems + built.flatMap(\.run.diagnostics) + site.diagnostics
    return Built(
      input: input, site: site, problems: problems.map(renderer.render),
      cells: built.reduce(0) { $0 + $1.run.cells.count }, recalled: recalled)
  }

  /// Brings the site on disk up to date in which only some lessons were edited; false if the whole
  /// of it has to be built.
  func update(_ receipts: SiteReceipts, _ store: ContentStore) -> Bool {
    guard let (receipt, edited) = receipts.last, !edited.isEmpty else { return false }
    let log = FileLog()
    var folder = courseFolder
    folder.log = log
    var runner = Self.runner
    runner.store = store
    let lessons = edited.map { name in
      let path = folder.path(ofLesson: name)
      let (notebook, problems) = NotebookReader.read(path: path, bytes: folder.read(path) ?? [])
      return Lesson(name: name, run: runner.run(notebook, problems))
    }
    var input = SiteInput(
      course: folder.readCourse().course, lessons: lessons, chartStyles: Chart.styleSheet,
      ownStyles: folder.ownStyles, readFile: folder.readFile, formulaStore: FormulaFiles(store))
    input.pageStore = store
    guard let update = input.update(receipt, in: self.folder + "/.out") else { return false }
    guard update.write(to: self.folder + "/.out").diagnostics.isEmpty else { return false }
    receipts.keep(update, of: receipt, log)
    return true
  }

  private var courseFolder: CourseFolder {
    CourseFolder(notebooks: folder, settings: folder + "/site")
  }

  /// Where it is kept what the site was built from; nothing with values from elsewhere.
  func receipts(_ store: ContentStore) -> SiteReceipts? {
    write()
    return settings.isQuick
      ? nil
      : SiteReceipts(
        store, courseFolder, nil, out: folder + "/.out", generator: "tests", allowedData: [])
  }

  private func write() {
    let texts = [
      "site/course.yml": settings.text, "site/style.css": settings.styles,
      "site/footer.md": settings.footer,
      "site/templates/lesson-footer.html": settings.template,
      "picture.svg": "<svg width=\"\(picture)\"/>", "01-a.md": text(of: 0), "02-b.md": text(of: 1),
    ]
    for (name, text) in texts { try? Files.write(Array(text.utf8), to: folder + "/" + name) }
  }

  /// As the command runs cells.
  private static var runner: NotebookRunner {
    let files = DataFiles()
    return NotebookRunner(
      library: ScoreLibrary.library(reading: { (path) throws(Problems) in try files.read(path) }),
      dataFiles: files, preparation: { ScoreLibrary.preparation(seed: $0, key: $1) },
      figure: { value, id in
        ShownChart(value).map {
          Figure(
            svg: $0.svg(id: id), id: id, title: $0.title, description: $0.textAlternative,
            data: $0.data)
        }
      })
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
