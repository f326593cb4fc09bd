import Diagnostics
import Markup

/// One page's part of the search index: its address, its title and the words of its sections.
struct SearchPage: Equatable {
  /// `["01-a.html","Title","1",[["anchor","Heading","words"],…]]`
  let text: String

  /// - Parameters:
  ///   - number: what stands before the title in the list of results; empty for none.
  ///   - content: the nodes of the page that are searched.
  init(path: String, title: String, number: String, content: [Node]) {
    let sections = SearchText(content).sections.map { section in
      JSON.array([.string(section.anchor), .string(section.title), .string(section.text)])
    }
    let page: [JSON] = [
      .string(SitePath.encoded(path)), .string(title), .string(number), .array(sections),
    ]
    text = JSON.array(page).text
  }

  /// A part that was made before.
  init(text: String) { self.text = text }
}

/// The words of all pages in one file.
///
/// A page that is opened from a disk may not read other files, but it may load a script. So the
/// index is a script that calls a function with the pages; it is loaded when somebody searches. It
/// holds the texts alone: looking through a million words takes a browser less time than a key
/// stroke, and every other form would be larger.
struct SearchIndex {
  let pages: [SearchPage]

  var file: SiteFile {
    var text = "scorebookSearch([\n"
    text += pages.map(\.text).joined(separator: ",\n")
    return SiteFile("assets/search-index.js", text + "\n])\n")
  }
}
