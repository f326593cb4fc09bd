import Charts
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct ThemeTests {
  private static let variables = Dictionary(
    uniqueKeysWithValues: ChartVariable.all.map { ($0.name, $0) })

  @Test(arguments: ["1", "2", "3", "4", "5", "6", "ink", "soft"])
  func `series and inks can be text on both grounds`(_ name: String) throws {
    let variable = try #require(Self.variables["--chart-\(name)"])
    let ground = try #require(Self.variables["--chart-ground"])
    #expect(contrast(variable.light, ground.light) >= 4.5)
    #expect(contrast(variable.dark, ground.dark) >= 4.5)
  }

  /// The ratio of WCAG 2, from relative luminances.
  private func contrast(_ a: String, _ b: String) -> Double {
    let (high, low) = (max(luminance(a), luminance(b)), min(luminance(a), luminance(b)))
    return (high + 0.05) / (low + 0.05)
  }

  private func luminance(_ hex: String) -> Double {
    let number = Int(hex.dropFirst(), radix: 16) ?? 0
    let channels = [16, 8, 0].map { shift -> Double in
      let value = Double((number >> shift) & 255) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
  }

  @Test(arguments: GalleryChart.all)
  func `every colour is a variable of the style sheet with its light value`(
    _ example: GalleryChart
  ) {
    let markup = Drawing(example.chart).markup
    for reference in markup.split(separator: "var(").dropFirst() {
      let parts = reference.prefix { $0 != ")" }.split(separator: ",")
      #expect(Self.variables[String(parts[0])]?.light == String(parts[1]))
    }
    // The colours of values are the same on both grounds.
    let showsValues =
      ["heat map", "filled contour"].contains { markup.contains("class=\"\($0)\"") }
      || example.name.hasPrefix("points-with-values")
    #expect(
      showsValues
        || !markup.split(separator: "var(").map { $0.drop { $0 != ")" } }.joined().contains("=\"#"))
  }

  @Test func `the style sheet defines every variable for both grounds and larger text`() {
    for variable in ChartVariable.all {
      #expect(Chart.styleSheet.contains("\(variable.name): \(variable.light);"))
      #expect(Chart.styleSheet.contains("\(variable.name): \(variable.dark);"))
    }
    #expect(Chart.styleSheet.contains(".chart { font-size: 170px; }"))
  }
}
