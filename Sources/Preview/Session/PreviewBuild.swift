package import Diagnostics
import Execution
import NotebookFormat
package import Site

/// A site as one build made it, with what is wrong with it.
package struct PreviewBuild: Sendable {
  /// A page of a lesson, and what the reader of it has to know beyond it.
  package struct Page: Sendable {
    /// Its path in the site.
    package let path: String
    /// The path of its notebook.
    package let notebook: String
    /// The notebook's problems that have no place on the page.
    package let problems: [Diagnostic]
    /// How many of its errors the page shows at their places.
    package let placedCount: Int

    package init(
      path: String, notebook: String, problems: [Diagnostic] = [], placedCount: Int = 0
    ) {
      self.path = path
      self.notebook = notebook
      self.problems = problems
      self.placedCount = placedCount
    }
  }

  package let site: SiteFiles
  package let pages: [Page]
  /// Every problem of the course and its lessons, in reading order.
  package let problems: [Diagnostic]
  /// Files that were read and lie outside of the folders that are watched anyway.
  package let filesRead: Set<String>

  package init(
    site: SiteFiles, pages: [Page] = [], problems: [Diagnostic] = [], filesRead: Set<String> = []
  ) {
    self.site = site
    self.pages = pages
    self.problems = problems
    self.filesRead = filesRead
  }

  /// The site of lessons with all problems of running and rendering them.
  package init(
    site: SiteFiles, lessons: [Lesson], problems: [Diagnostic], filesRead: Set<String> = []
  ) {
    let pages = lessons.map { lesson in
      let notebook = lesson.run.notebook.source.path
      let own = problems.filter { $0.place?.source.path == notebook }
      let unplaced = own.filter { !lesson.shows($0) }
      return Page(
        path: lesson.pagePath, notebook: notebook, problems: unplaced,
        placedCount: own.count - unplaced.count)
    }
    self.init(
      site: site, pages: pages.filter { site[$0.path] != nil },
      problems: problems.inReadingOrder, filesRead: filesRead)
  }

  /// Problems that belong to no page: of `course.yml`, or of lessons without a page.
  var courseProblems: [Diagnostic] {
    let notebooks = Set(pages.map(\.notebook))
    return problems.filter { !notebooks.contains($0.place?.source.path ?? "") }
  }
}
