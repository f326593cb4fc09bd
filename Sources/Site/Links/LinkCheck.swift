import Diagnostics
import NotebookFormat

/// What the references, links and images of a lesson come to, before it is rendered.
struct LinkCheck {
  private(set) var diagnostics: [Diagnostic] = []
  /// Files of the course that the page needs, by their paths.
  private(set) var files: Set<String> = []
  private let resolver: LinkResolver

  init(_ resolver: LinkResolver) {
    self.resolver = resolver
    var inlines: [Inline] = []
    resolver.lesson.notebook.visitInlines { inlines.append($0) }
    for inline in inlines { check(inline) }
    var images: [Image] = []
    resolver.lesson.notebook.visitBlocks {
      if case .figure(let figure) = $0.kind { images.append(figure.image) }
    }
    for image in images { check(image) }
  }

  private mutating func check(_ inline: Inline) {
    switch inline.kind {
    case .reference(let label): check(label, inline.range)
    case .citation(let works): for work in works { check(work) }
    case .link(let link): check(resolver.destination(link.destination), link.destinationRange)
    case .image(let image): check(image)
    default: break
    }
  }

  private mutating func check(_ image: Image) {
    check(resolver.image(image.destination), image.destinationRange)
  }

  private mutating func check(_ destination: LinkResolver.Destination, _ range: Range<Int>) {
    switch destination {
    case .address: break
    case .file(let path, _): files.insert(path)
    case .problem(let problem):
      // The notebook's reader refuses addresses that run code.
      if case .scheme(let scheme) = problem, ["javascript", "vbscript", "data"].contains(scheme) {
        return
      }
      diagnostics.append(problem.diagnostic(at: place(range)))
    }
  }

  private mutating func check(_ label: String, _ range: Range<Int>) {
    guard resolver.outline.targets[label] == nil else { return }
    let kind = LabelKind(of: label)?.word.lowercased() ?? "label"
    let labels = resolver.outline.targets.keys.sorted()
    let place = place(range.lowerBound + 1..<range.upperBound)
    if resolver.outline.leftOut.contains(label) {
      diagnostics.append(
        Diagnostic(
          "\(kind) '\(label)' is in a solution, which the student edition leaves out", at: place,
          help: "refer to it in solutions only, or move it out of the solution"))
      return
    }
    diagnostics.append(
      Diagnostic(
        "cannot find \(kind) '\(label)'", at: place,
        help: Suggestion.help(for: label, among: labels)
          ?? "label it with '{#\(label)}', or write '\\@' for the sign itself"))
  }

  private mutating func check(_ work: Citation) {
    let course = resolver.outline.course
    guard course.bibliography.work(work.key.value) == nil,
      !course.bibliography.leftOut.contains(work.key.value), !course.bibliography.isIncomplete
    else { return }
    let file = course.bibliographyFile?.value
    diagnostics.append(
      Diagnostic(
        "cannot find work '\(work.key.value)'", at: place(work.key.range),
        help: Suggestion.help(for: work.key.value, among: course.bibliography.works.map(\.key))
          ?? file.map { "add it to '\($0)', or write '\\@' for the sign itself" }
          ?? "name a BibTeX file in 'course.yml': 'bibliography: references.bib'"))
  }

  private func place(_ range: Range<Int>) -> Place { Place(resolver.lesson.notebook.source, range) }
}
