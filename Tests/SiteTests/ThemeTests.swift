import Foundation
import Site
import Testing

@Suite struct ThemeTests {
  /// The variables of the first and the second group of colours: light and dark.
  private static let colors: [[String: String]] = {
    let css = Sample.input([]).build().text("assets/style.css")
    let declarations = css.split(separator: "--").compactMap { part -> (String, String)? in
      let words = part.split(separator: ";")[0].split(separator: ": ")
      guard words.count == 2, words[1].hasPrefix("#"), words[1].count == 7 else { return nil }
      return (String(words[0]), String(words[1]))
    }
    let count = declarations.dropFirst().firstIndex { $0.0 == "ground" } ?? 0
    return [declarations.prefix(count), declarations.dropFirst(count).prefix(count)].map {
      Dictionary($0.map { ($0.0, $0.1) }, uniquingKeysWith: { first, _ in first })
    }
  }()

  /// The relative luminance of WCAG 2.
  private static func luminance(_ color: String) -> Double {
    let value = Int(color.dropFirst(), radix: 16) ?? 0
    let parts = [value >> 16, value >> 8 & 255, value & 255].map { part in
      let share = Double(part) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  private static func contrast(_ a: String, _ b: String) -> Double {
    let (x, y) = (luminance(a), luminance(b))
    return (max(x, y) + 0.05) / (min(x, y) + 0.05)
  }

  @Test(
    arguments: [0, 1],
    [
      "ink", "soft", "link", "good", "bad", "code-keyword", "code-type", "code-number",
      "code-string", "code-comment", "code-attribute",
    ])
  func `text can be read on both grounds of both themes`(_ theme: Int, _ name: String) throws {
    let colors = Self.colors[theme]
    let color = try #require(colors[name])
    for ground in ["ground", "raised"] {
      let contrast = Self.contrast(color, try #require(colors[ground]))
      #expect(contrast >= 4.5, "\(name) on \(ground) has \(contrast)")
    }
  }

  @Test func `every variable that is used is defined`() {
    let css = Sample.input([]).build().text("assets/style.css")
    let used = Set(
      css.split(separator: "var(--").dropFirst().map { $0.prefix { $0 != ")" && $0 != "," } })
    #expect(used.count > 15)
    for name in used { #expect(css.contains("--\(name): "), "--\(name)") }
  }

  @Test func `the course's own rules come last`() {
    var input = Sample.input([])
    input.chartStyles = "chart {}\n"
    input.ownStyles = "own {}\n"
    #expect(input.build().text("assets/style.css").hasSuffix("chart {}\nown {}\n"))
  }
}
