import Diagnostics
import Markup

/// The problems that have no place on a page, at the end of it; and which other pages have some.
struct ProblemPanel {
  private let build: PreviewBuild

  init(_ build: PreviewBuild) {
    self.build = build
  }

  /// The panel of a lesson's page, or of pages that are no lessons.
  func node(for page: PreviewBuild.Page?) -> Node {
    let problems = (page?.problems ?? []) + build.courseProblems
    let others = build.pages.filter {
      $0.path != page?.path && !($0.problems.isEmpty && $0.placedCount == 0)
    }
    guard !problems.isEmpty || !others.isEmpty else { return .empty }
    var content = problems.map(Self.node)
    if !others.isEmpty {
      content.append(
        tag(
          "p", [:],
          ["More problems: "] + others.map(link).joined(separator: [", "]).map { $0 } + ["."]))
    }
    return tag("aside", ["class": "preview-panel", "aria-label": "Problems"], content)
  }

  private func link(_ page: PreviewBuild.Page) -> [Node] {
    let count = page.problems.count + page.placedCount
    return [
      tag("a", ["href": "/" + Self.encoded(page.path)], .text(page.notebook)),
      .text(" (\(count))"),
    ]
  }

  /// A problem as the command line shows it, its first line as text.
  private static func node(_ problem: Diagnostic) -> Node {
    let kind = problem.severity == .error ? "Problem" : "Warning"
    let place = problem.place.map { " \($0.source.path):\($0.start.line):\($0.start.column)" } ?? ""
    let rest = DiagnosticRenderer(width: 76).render(problem).split(separator: "\n").dropFirst()
    var content: [Node] = [
      tag("p", [:], [tag("b", [:], .text(kind)), .text("\(place): \(problem.summary)")])
    ]
    if !rest.isEmpty {
      content.append(tag("pre", ["tabindex": "0"], .text(rest.joined(separator: "\n"))))
    }
    return tag("div", ["class": "problem \(problem.severity.rawValue)"], content)
  }

  /// A path as an address writes it.
  private static func encoded(_ path: String) -> String {
    path.utf8.map { byte in
      let scalar = Unicode.Scalar(byte)
      let isPlain =
        scalar.isASCII
        && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil
          || "-._~/".unicodeScalars.contains(scalar))
      if isPlain { return String(scalar) }
      let digits = String(byte, radix: 16, uppercase: true)
      return "%" + (digits.count == 1 ? "0" : "") + digits
    }.joined()
  }
}
