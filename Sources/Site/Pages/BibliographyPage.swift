import Markup

/// The works of the bibliography, each with the lessons that cite it.
struct BibliographyPage {
  let outline: CourseOutline

  static let path = "references.html"

  /// Nil without a bibliography.
  var file: SiteFile? {
    let lessons = lessonsByWork
    let works = outline.course.bibliography.works
    guard !works.isEmpty else { return nil }
    let frame = PageFrame(
      outline: outline, path: Self.path, title: "References",
      description: "The works that the lessons of this course cite.")
    let content = frame.theme.node(
      .references, ["works": .list(works.map { entry($0, lessons[$0.key] ?? [], frame) })])
    return SiteFile(Self.path, frame.page([content], kind: "appendix"))
  }

  private var lessonsByWork: [String: [LessonOutline]] {
    var lessons: [String: [LessonOutline]] = [:]
    for lesson in outline.lessons {
      for key in lesson.citations { lessons[key, default: []].append(lesson) }
    }
    return lessons
  }

  private func entry(_ work: Work, _ lessons: [LessonOutline], _ frame: PageFrame)
    -> TemplateValues
  {
    let links = lessons.map { lesson in
      outline.title(of: lesson)
        .link(to: frame.address(lesson.path) + "#" + SitePath.encoded(work.anchor))
    }
    return [
      "anchor": .text(work.anchor), "key": .text(work.key),
      "work": .markup(WorkDescription(work: work).nodes),
      "lessons": links.isEmpty
        ? nil : .markup(Array(links.map { [$0] }.joined(separator: [", "]))),
    ]
  }
}
