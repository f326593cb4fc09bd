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
package struct SearchIndex {
  let pages: [SearchPage]

  package static let path = "assets/search-index.js"

  /// Each page is on a line of its own, so that one can be replaced.
  var file: SiteFile {
    var text = "scorebookSearch([\n"
    text += pages.map(\.text).joined(separator: ",\n")
    return SiteFile(Self.path, text + "\n])\n")
  }

  /// An index with other words for some of its pages, which are known by their places; nil if it has
  /// no such places.
  static func replacing(_ pages: [Int: SearchPage], in index: [UInt8]) -> [UInt8]? {
    let newline = UInt8(ascii: "\n")
    let lines = index.split(separator: newline, omittingEmptySubsequences: false)
    // The call opens on the first line and closes on the last but one.
    let places = 0..<max(0, lines.count - 3)
    guard pages.keys.allSatisfy(places.contains) else { return nil }
    var result: [UInt8] = []
    result.reserveCapacity(index.count)
    for (number, line) in lines.enumerated() {
      if number > 0 { result.append(newline) }
      guard let page = pages[number - 1] else {
        result += line
        continue
      }
      result += page.text.utf8
      if line.last == UInt8(ascii: ",") { result.append(UInt8(ascii: ",")) }
    }
    return result
  }
}
