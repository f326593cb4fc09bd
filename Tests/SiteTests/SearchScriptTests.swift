import Execution
import Foundation
import Site
import Testing

/// The search as a reader uses it, in the browser of this machine, on files and without a server.
@Suite(.enabled(if: ExternalTool(Booklets.browsers) != nil), .timeLimit(.minutes(5)))
struct SearchScriptTests {
  /// Opens a page that presses keys, and says what is seen after each.
  private func run(_ steps: String) throws -> [String] {
    let folder = try Folder()
    let lessons = [
      Sample.lesson(
        "01-a", "# First\n\nThe naïve Émile.\n\n## Stein's identity\n\nA theorem of Stein.\n"),
      Sample.lesson(
        "cases/02-b", "---\ntitle: Second <b>\n---\n\nEmile and `Stein<T>`, theta, the end.\n"),
    ]
    _ = Sample.input(lessons).build().write(to: folder.path)
    let page = try #require(folder.text("01-a.html"))
    let probe = """
      <script>
      window.seen = [];
      const press = (key, options = {}) => (document.activeElement || document.body)
        .dispatchEvent(new KeyboardEvent("keydown",
          { key, bubbles: true, cancelable: true, ...options }));
      const type = (text) => {
        document.activeElement.value = text;
        document.activeElement.dispatchEvent(new Event("input"));
      };
      const all = (selector) => [...document.querySelectorAll(selector)];
      const text = (selector) => all(selector).map((node) => node.textContent).join(" | ");
      const chosen = () => document.getElementById(
        document.activeElement.getAttribute("aria-activedescendant") || "")?.textContent;
      addEventListener("load", () => setTimeout(async () => {
        const see = (value) => seen.push(String(value));
        const loaded = () => new Promise((done) => setTimeout(done, 500));
        \(steps)
        const result = document.createElement("pre");
        result.id = "seen";
        result.textContent = seen.join("\\n");
        document.body.append(result);
      }));
      </script></body>
      """
    try folder.write(page.replacing("</body>", with: probe), "probe.html")
    let browser = try #require(ExternalTool(Booklets.browsers))
    let sandbox = ExternalTool.isOfSuperuser ? ["--no-sandbox"] : []
    let outcome = try browser.run(
      ["--headless", "--disable-gpu", "--dump-dom", "--virtual-time-budget=5000"] + sandbox
        + ["file://\(try #require(Files.realPath(folder.path)))/probe.html"],
      limit: .seconds(240))
    let dom = String(decoding: outcome.output, as: UTF8.self)
    let start = try #require(
      dom.firstRange(of: "<pre id=\"seen\">")?.upperBound, "\(dom.suffix(500))")
    let seen = dom[start...].prefix(
      upTo: dom[start...].firstRange(of: "</pre>")?.lowerBound ?? start)
    return seen.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&amp;", with: "&").split(separator: "\n").map(String.init)
  }

  @Test func `words are found, marked and chosen with keys`() throws {
    let seen = try run(
      """
      see(all("dialog").length);
      press("/");
      await loaded();
      see(document.activeElement.getAttribute("role"));
      type("stein");
      see(text(".search-heading"));
      see(text(".search-dialog mark"));
      see(text(".search-status"));
      see(chosen());
      press("ArrowDown");
      press("ArrowDown");
      press("ArrowDown");
      see(chosen());
      press("ArrowUp");
      see(chosen());
      see(document.activeElement.getAttribute("aria-expanded"));
      type("EMILE the");
      see(text(".search-dialog mark"));
      type("the stein nothing");
      see(text(".search-status"));
      see(document.activeElement.getAttribute("aria-expanded"));
      """)
    #expect(
      seen == [
        "0", "combobox", "1.1 Stein’s identity | Second <b>", "Stein | Stein | Stein", "2 sections",
        "1 · First1.1 Stein’s identityA theorem of Stein.",
        "2 · Second <b>Second <b>Emile and Stein<T>, theta, the end.",
        "1 · First1.1 Stein’s identityA theorem of Stein.", "true",
        "The | Émile | Emile | the | the", "Nothing holds all of these words.", "false",
      ])
  }

  @Test func `Control-K opens it, and a result is a page of the site`() throws {
    let seen = try run(
      """
      press("k", { ctrlKey: true });
      await loaded();
      type("theta");
      window.open = (address) => see(address.split("/").slice(-2).join("/"));
      press("Enter", { ctrlKey: true });
      type("identity");
      press("Enter", { metaKey: true });
      see(all("[onerror], .search-dialog b, .search-dialog script").length);
      """)
    #expect(seen.count == 3)
    #expect(seen.first == "cases/02-b.html")
    #expect(seen.dropFirst().first?.hasSuffix("/01-a.html#steins-identity") == true)
    #expect(seen.last == "0")
  }
}
