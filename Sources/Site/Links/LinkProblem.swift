import Diagnostics

/// Why a link or an image leads nowhere.
enum LinkProblem: Equatable {
  case scheme(String)
  case absolute(String)
  case outside(String)
  case noLesson(String, String?)
  case noAnchor(String, page: String?, String?)
  case noFile(String)

  func diagnostic(at place: Place) -> Diagnostic {
    Diagnostic(summary, at: place, help: help)
  }

  private var summary: String {
    switch self {
    case .scheme(let scheme) where scheme == "//": "link leads to a host without a scheme"
    case .scheme(let scheme): "links with '\(scheme):' are not part of a course"
    case .absolute(let path): "link '\(path)' starts at the root of the host"
    case .outside(let path): "'\(path)' leads out of the folder of notebooks"
    case .noLesson(let path, _): "no lesson of the course is '\(path)'"
    case .noAnchor(let anchor, nil, _): "nothing in this lesson is called '#\(anchor)'"
    case .noAnchor(let anchor, let page?, _): "nothing in lesson '\(page)' is called '#\(anchor)'"
    case .noFile(let path): "there is no file '\(path)'"
    }
  }

  private var help: String? {
    switch self {
    case .scheme(let scheme) where scheme == "//": "write 'https:' before it"
    case .scheme: "use 'https:', 'http:' or 'mailto:'"
    case .absolute, .outside: "give a path relative to this file, within the course"
    case .noLesson(_, let nearest?): "did you mean '\(nearest)'?"
    case .noLesson: "list the lesson in 'course.yml', or remove the link"
    case .noAnchor(_, _, let nearest?): "did you mean '#\(nearest)'?"
    case .noAnchor: "link to a heading, a label or a cell"
    case .noFile: "add the file, or correct its path"
    }
  }
}
