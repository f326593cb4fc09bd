package import Execution
package import Typesetting

// Site: a course and the runs of its lessons become pages.
//
// In:  a `SiteInput`: the `Course` (from `course.yml`, or defaults) and one `Lesson` for each
//      notebook, which holds its `NotebookRun`.
// Out: `SiteFiles`: bytes by path, and diagnostics. `SiteFiles.write` puts them on disk.
//
//   1. `CourseOutline` gives every section, equation, figure and callout its number, and every
//      label its page (Outline/).
//   2. `LinkCheck` looks up each reference, link and image, and reports what leads nowhere (Links/).
//   3. `LessonFormulas` typesets the formulas of a lesson with their numbers (Rendering/).
//   4. Blocks, inlines and outputs become nodes (Rendering/), nodes become pages (Pages/).
//   5. Styles, fonts, scripts, images and data are added (Theme/), the words of all pages (Search/),
//      and what machines read about the site (Publishing/).
//
// Data moves one way, and nothing here reads a clock, a locale or a path of the machine.

/// One lesson of the course: its name and what running it gave.
package struct Lesson: Sendable {
  /// The path of its file in the folder of notebooks, without `.md`: "01-score-functions".
  package let name: String
  package let run: NotebookRun
  /// What cells without a result showed the last time they had one, by their ordinals; the page
  /// shows it greyed out.
  package let staleOutputs: [Int: [Output]]
  /// Two values of one lesson with the same number are the same; nil if nothing is known of that.
  package let revision: Int?

  package init(
    name: String, run: NotebookRun, staleOutputs: [Int: [Output]] = [:], revision: Int? = nil
  ) {
    self.name = name
    self.run = run
    self.staleOutputs = staleOutputs
    self.revision = revision
  }

  /// The path of its page in the site.
  package var pagePath: String { name + ".html" }
}

/// All that a site is made from.
package struct SiteInput: Sendable {
  package var course: Course
  /// In any order; the course orders them.
  package var lessons: [Lesson]
  /// The rules that charts need, with their colours for light and dark ground.
  package var chartStyles: String
  /// The course's own rules, which come behind all others.
  package var ownStyles: String
  /// The bytes of a file by its path in the folder of notebooks; nil if there is none.
  package var readFile: @Sendable (String) -> [UInt8]?
  /// Remembers formulas between builds.
  package var formulaStore: (any FormulaStore)?
  /// What typesets the formulas, with the macros of the course; nil for one of this site alone.
  package var typesetter: Typesetter?
  /// Remembers pages between builds.
  package var pageStore: ContentStore?
  /// What is kept in memory of the last site.
  package var memory: SiteMemory?
  /// The library that cells use, which gets a reference and links from the code of lessons.
  package var library: LibraryReference?
  /// Tells executables apart, which may make other pages of the same.
  package var generator = ""
  /// Where KaTeX is found.
  package var installation: Installation

  package init(
    course: Course, lessons: [Lesson], chartStyles: String = "", ownStyles: String = "",
    readFile: @escaping @Sendable (String) -> [UInt8]? = { _ in nil },
    formulaStore: (any FormulaStore)? = nil, installation: Installation = .system
  ) {
    self.course = course
    self.lessons = lessons
    self.chartStyles = chartStyles
    self.ownStyles = ownStyles
    self.readFile = readFile
    self.formulaStore = formulaStore
    self.installation = installation
  }
}
