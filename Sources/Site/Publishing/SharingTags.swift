import Markup
import NotebookFormat

/// What a page tells of itself where somebody shares its address (Open Graph). Addresses must be
/// absolute, so that there is nothing to tell without the course's `url`.
struct SharingTags {
  let frame: PageFrame

  var nodes: [Node] {
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
    return properties.map { tag("meta", ["property": $0.0, "content": $0.1]) }
  }
}
