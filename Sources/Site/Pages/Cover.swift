import Diagnostics
import Execution
import Markup
import NotebookFormat

/// The figure beside the title of the course, taken from the lesson that computes it.
struct Cover {
  let outline: CourseOutline
  private let target: LabelTarget
  private let charts: [Execution.Figure]
  private let alternative: String?

  /// Nil if the course names no figure, or one that there is not.
  init?(_ outline: CourseOutline) {
    guard let name = outline.course.cover?.value, let target = outline.targets[name] else {
      return nil
    }
    let lesson = outline.lessons[target.lesson]
    let cell = lesson.notebook.cells.first { $0.label?.value == name }
    let outputs = cell.flatMap { lesson.lesson.run.cells[safe: $0.ordinal]?.outputs } ?? []
    self.outline = outline
    self.target = target
    alternative = cell?.options.alt?.value
    charts = outputs.compactMap { if case .figure(let figure) = $0 { figure } else { nil } }
    guard !charts.isEmpty else { return nil }
  }

  /// The charts, and where they are from.
  func node(in frame: PageFrame) -> Node {
    let lesson = outline.lessons[target.lesson]
    let address = frame.address(lesson.path) + "#" + SitePath.encoded(target.label)
    let name = LabelKind.figure.text(number: target.number)
    let caption: [Node] = [
      tag("a", ["href": address], .text(name)), .text(" from “\(outline.title(of: lesson).text)”"),
    ]
    return tag(
      "figure", ["class": "cover-figure chart-figure"],
      charts.map { $0.node(alternative: alternative) } + [tag("figcaption", [:], caption)])
  }

  /// What is wrong with the name of the cover. A cell that draws nothing is reported for itself.
  static func problem(of outline: CourseOutline) -> Diagnostic? {
    let figures = outline.targets.keys.filter { LabelKind(of: $0) == .figure }.sorted()
    guard let cover = outline.course.cover, !figures.contains(cover.value) else { return nil }
    return Diagnostic(
      "no figure of the course has the label '\(cover.value)'", at: cover.place,
      help: Suggestion.help(for: cover.value, among: figures)
        ?? "give the label of a cell that draws a chart")
  }
}
