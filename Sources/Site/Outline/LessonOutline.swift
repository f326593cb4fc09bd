import Diagnostics
import Execution
import NotebookFormat
import Typesetting

/// The numbers of one lesson, found before anything is rendered.
///
/// Things are known by the offset at which they start in the file.
struct LessonOutline: Sendable {
  let lesson: Lesson
  /// The lesson's place in the course, from 0.
  let index: Int
  /// Its number: "1", "A".
  let number: String
  let title: String
  /// Headings in reading order, for the table of contents.
  var sections: [Section] = []
  /// Numbers of sections, callouts, tables and figures, and of cells that show one of these.
  var numbers: [Int: String] = [:]
  /// Formulas in reading order.
  var formulas: [FormulaOutline] = []
  /// The numbers of footnotes by label, in the order of their first use.
  var footnotes: [String: Int] = [:]
  /// The labels of the footnotes that stand behind a block of the outermost level.
  var notes: [Int: [String]] = [:]
  /// The keys of the works that it cites, in the order of their first citations.
  var citations: [String] = []
  /// The ordinals of cells in solutions, which are unfolded with them.
  var solutionCells: Set<Int> = []
  /// Everything that a link can name behind `#`.
  var anchors: Set<String> = []
  var targets: [LabelTarget] = []
  /// Whether its front matter has a date, so that it is in the feed.
  var isDated = false
  var diagnostics: [Diagnostic] = []

  var notebook: Notebook { lesson.run.notebook }
  var frontMatter: FrontMatter { notebook.frontMatter }
  /// The page's path in the site.
  var path: String { lesson.pagePath }

  /// A section: its heading and where it stands.
  struct Section: Sendable {
    /// 2 for sections of the page, 3 for sections inside of these.
    let level: Int
    let number: String?
    let heading: Heading
  }

  /// A formula with the numbers of its rows.
  struct FormulaOutline: Sendable {
    let formula: Typesetting.Formula
    let outline: Typesetting.Outline
    let rows: [String?]
    /// Where the formula starts in the file.
    let offset: Int
  }

  /// How a heading is shown; nil if it only repeats the lesson's title.
  func section(of heading: Heading) -> Section? {
    sections.first { $0.heading.id == heading.id }
  }
}

extension NotebookFormat.Formula {
  /// Where the formula starts in the file, which no other formula does.
  var offset: Int { latex.fileOffset(of: 0) }
}
