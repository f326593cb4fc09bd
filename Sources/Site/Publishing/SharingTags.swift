import Markup
import NotebookFormat

/// What a page tells of itself where somebody shares its address (Open Graph). Addresses must be
/// absolute, so that there is nothing to tell without the course's `url`.
struct SharingTags {
  let frame: PageFrame

  /// Their names and contents.
  var properties: [TemplateValues] {
    guard let base = frame.outline.course.baseURL, frame.root == nil else { return [] }
    let course = frame.outline.titles.course.text
    let page = frame.path == "index.html" ? "" : SitePath.encoded(frame.path)
    var properties: [(String, String)] = [
      ("og:type", frame.lesson == nil ? "website" : "article"),
      ("og:site_name", course), ("og:title", frame.prose(frame.title)), ("og:url", base + page),
    ]
    if let description = frame.description {
      properties.append(("og:description", frame.prose(description)))
    }
    if let date = frame.lesson?.frontMatter.date {
      properties.append(("article:published_time", "\(date.value)"))
    }
    return properties.map { ["name": .text($0.0), "content": .text($0.1)] }
  }
}
