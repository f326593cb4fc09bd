import Diagnostics
import Foundation
import Site
import Testing

/// What every page owes its readers: a language, a name, an order of headings, targets for its
/// links, words for its pictures.
@Suite struct StructureTests {
  private static let site = SnapshotTests.input.build()
  static let pages = ["index.html", "404.html", "01-scores.html", "cases/02-matching.html"]

  /// The values of an attribute, of elements with a name if one is given.
  private func values(
    of attribute: String, in page: String, element: String? = nil
  ) throws -> [String] {
    let name = element ?? "[a-z0-9]+"
    let expression = try Regex(
      "<\(name)(?= )[^>]*? \(attribute)=\"([^\"]*)\"", as: (Substring, Substring).self)
    return page.matches(of: expression).map { String($0.output.1) }
  }

  @Test(arguments: pages)
  func `a page has a language, one title and an icon`(_ path: String) throws {
    let page = Self.site.text(path)
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">"))
    #expect(page.matches(of: /<h1[ >]/).count == 1)
    #expect(page.matches(of: /<title>[^<]+<\/title>/).count == 1)
    #expect(page.contains("name=\"viewport\" content=\"width=device-width, initial-scale=1\""))
    #expect(try values(of: "rel", in: page, element: "link").contains("icon"))
    if path != "404.html" {
      #expect(
        page.matches(of: /name="description" content="[^"]+"/).count
          == (path.hasPrefix("cases") ? 0 : 1))
    }
  }

  @Test(arguments: pages)
  func `headings leave out no level`(_ path: String) {
    let levels = Self.site.text(path).matches(of: /<h([1-6])[ >]/).compactMap { Int($0.output.1) }
    #expect(levels.first == 1)
    for (level, next) in zip(levels, levels.dropFirst()) { #expect(next <= level + 1) }
  }

  @Test(arguments: pages)
  func `every id is given once`(_ path: String) throws {
    let ids = try values(of: "id", in: Self.site.text(path))
    #expect(Set(ids).count == ids.count)
    #expect(ids.contains("page.content"))
  }

  @Test(arguments: pages)
  func `every address of the site leads to something in it`(_ path: String) throws {
    let page = Self.site.text(path)
    let ids = try values(of: "id", in: page)
    for address in try values(of: "href", in: page) + values(of: "src", in: page) {
      if address.hasPrefix("http") { continue }
      let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
      if parts[0].isEmpty {
        let anchor = String(parts.last ?? "").removingPercentEncoding ?? ""
        #expect(ids.contains(anchor), "\(address)")
      } else {
        // The page for missing addresses counts from the root of the host.
        let root = URL(filePath: "/sample/")
        let base = root.appending(path: path)
        let file = URL(string: String(parts[0]), relativeTo: base)?.absoluteURL.path ?? ""
        let inSite = String(file.dropFirst(root.path.count)).drop { $0 == "/" }
        #expect(Self.site[inSite.isEmpty ? "index.html" : String(inSite)] != nil, "\(address)")
      }
    }
  }

  @Test(arguments: pages)
  func `pictures have words`(_ path: String) throws {
    let page = Self.site.text(path)
    for image in page.matches(of: /<img[^>]*>/) {
      let words = image.output.firstMatch(of: /\ alt="[^"]+"/)
      #expect(words != nil, "\(image.output)")
    }
    for chart in page.matches(of: /<svg[^>]*role="img"[^>]*>/) {
      let words = chart.output.firstMatch(of: /\ aria-label(ledby)?="[^"]+"/)
      #expect(words != nil, "\(chart.output)")
    }
  }

  @Test func `solutions are hidden without a script, and printed once they are open`() {
    let page = Self.site.text("01-scores.html")
    #expect(page.contains("<details class=\"callout solution\"><summary>Solution</summary>"))
    #expect(page.contains("<details class=\"callout hint\""))
    let css = Self.site.text("assets/style.css")
    #expect(css.contains("details.solution:not([open]) { display: none; }"))
  }

  @Test func `dark colours stay on the screen`() {
    let css = Self.site.text("assets/style.css")
    #expect(css.contains("@media screen and (prefers-color-scheme: dark)"))
    #expect(!css.contains("@media (prefers-color-scheme: dark)"))
  }

  @Test func `a proof ends at the end of its last line`() {
    let text = """
      ---
      title: T
      ---

      > [!PROOF]
      > In words.

      > [!PROOF]
      > In symbols:
      >
      > $$x$$
      """
    let page = Sample.input([Sample.lesson("01-a", text)]).build().text("01-a.html")
    let mark = "<span class=\"qed\" role=\"img\" aria-label=\"end of proof\">∎</span>"
    #expect(page.contains("<p>In words. \(mark)</p></div>"))
    #expect(page.contains("</div><p class=\"end\">\(mark)</p></div>"))
  }

  @Test func `a number of a heading is a word of its own`() {
    #expect(
      Self.site.text("01-scores.html").contains("<span class=\"number\">1.1</span> Definition"))
  }

  @Test func `needs that have commas are set apart by semicolons`() {
    let text = "---\ntitle: T\nprerequisites: ['gradients, Jacobians', limits]\n---\n"
    let page = Sample.input([Sample.lesson("01-a", text)]).build().text("01-a.html")
    #expect(page.contains("<dd>gradients, Jacobians; limits</dd>"))
  }
}
