import ArgumentParser
import Diagnostics
import Execution
import Site

struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Start a lesson, or a course.",
    discussion: """
      The file gets the next number of the folder. A file that exists is never replaced.

      With '--course' it is the course that is started: 'site/course.yml' says in comments what it \
      can say, and beside it are a bibliography and a list of symbols to be filled.

      Example: scorebook new --course 'Score-based models'
               scorebook new 'Denoising score matching'
      """)

  @Argument(help: ArgumentHelp("The title of the lesson, or of the course.", valueName: "title"))
  var title: String
  @Flag(help: "Start a course with this title, instead of a lesson.")
  var course = false
  @Option(name: .customLong("in"), help: ArgumentHelp("The folder.", valueName: "folder"))
  var folder = "Notebooks"
  @OptionGroup var reporting: ReportingOptions

  func run() throws {
    if course { return try startCourse() }
    let name = Self.slug(title)
    guard !name.isEmpty else {
      throw ValidationError("the title '\(title)' has no letter or digit for the file's name.")
    }
    let course = CourseFolder(notebooks: folder, settings: "site")
    let path = "\(folder)/\(Self.nextNumber(course.lessonNames))-\(name).md"
    guard Files.read(path) == nil else {
      throw ValidationError("'\(path)' exists; choose another title.")
    }
    try write(Self.template(title, name), to: path)
  }

  private func startCourse() throws {
    let settings = CourseArguments.courseFolder(of: folder).settings
    let path = settings + "/course.yml"
    guard Files.read(path) == nil else {
      throw ValidationError("'\(path)' exists; change what it says.")
    }
    try write(NewCourse(title: title).settings, to: path)
    for (name, text) in NewCourse.others where Files.read(settings + "/" + name) == nil {
      try write(text, to: settings + "/" + name)
    }
  }

  private func write(_ text: String, to path: String) throws {
    do throws(Files.Failure) {
      try Files.write(Array(text.utf8), to: path)
    } catch {
      try reporting.finish([
        Diagnostic(
          "cannot write '\(error.path)': \(error.reason)",
          help: "check the folder's permissions and the space that is left")
      ])
    }
    Console.print(path + "\n")
  }

  /// "denoising-score-matching"
  private static func slug(_ title: String) -> String {
    title.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
      .joined(separator: "-")
  }

  /// One more than the greatest number at the start of a name, in two digits.
  private static func nextNumber(_ names: [String]) -> String {
    let numbers = names.compactMap { Int($0.prefix { $0.isNumber }) }
    let next = (numbers.max() ?? 0) + 1
    return next < 10 ? "0\(next)" : "\(next)"
  }

  private static func template(_ title: String, _ name: String) -> String {
    return """
      ---
      title: \(title.inYAML)
      summary: What the lesson shows, in one sentence.
      difficulty: beginner
      time: 30 min
      objectives:
        - what a reader can do afterwards
      ---

      ## A first section

      A formula with a number, which @eq-\(name) refers to:

      $$
      s(x) = \\nabla_x \\log p(x).
      $$ {#eq-\(name)}

      ```swift {#fig-\(name) caption="A density and its score." alt="A bell curve."}
      let normal = Normal(mean: 0, standardDeviation: 1)

      Chart(x: "x") {
        LineMark(normal.density, x: -4...4, label: "density")
        LineMark(normal.score, x: -4...4, label: "score")
      }
      ```

      The greatest density is `{swift} normal.density(at: 0)`.

      """
  }
}

extension String {
  /// The text in quotes, in which a backslash is one.
  var inYAML: String { "'" + replacing("'", with: "''") + "'" }
}
