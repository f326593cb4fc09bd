/// A drawing of a page as a file of its own, for papers: with colours in place of the page's variables,
/// a size, and nothing that moves.
package struct PaperDrawing: Sendable {
  /// The document.
  package let text: String
  /// In units of which an inch has 96.
  package let width: Double
  package let height: Double
  /// What lies behind the drawing when it becomes a picture.
  package let ground: String

  /// - Parameters:
  ///   - svg: what a page holds, as `Graphic.svg(id:)` is written.
  ///   - width: the width of the drawing; the height follows.
  ///   - isDark: whether colours are those of a dark page, on whose ground the drawing then stands;
  ///     otherwise the ground is left open.
  package init(svg: String, width: Double, isDark: Bool) {
    let box = Self.box(of: svg)
    (self.width, height) = (width, (width * box.height / box.width).rounded(.up))
    ground = isDark ? ChartVariable.ground.dark : "#ffffff"
    var writer = PaperWriter(colors: Self.colors(isDark: isDark))
    writer.root = [
      ("width", width.hundredths), ("height", height.hundredths),
      ("font-family", "Helvetica,Arial,sans-serif"),
    ]
    if isDark {
      writer.back = "<rect width=\"100%\" height=\"100%\" fill=\"\(ground)\"></rect>"
    }
    text = writer.text(of: svg) + "\n"
  }

  /// What an attribute says of each variable, and the colour that it stands for.
  private static func colors(isDark: Bool) -> [(reference: String, color: String)] {
    ChartVariable.all.map { variable in
      let light = variable == .ground ? "#ffffff" : variable.light
      return (variable.css, isDark ? variable.dark : light)
    }
  }

  private static func box(of svg: String) -> (width: Double, height: Double) {
    guard let start = svg.firstRange(of: "viewBox=\"") else { return (640, 340) }
    let numbers = svg[start.upperBound...].prefix { $0 != "\"" }.split(separator: " ")
    guard numbers.count == 4, let width = Double(numbers[2]), let height = Double(numbers[3]),
      width > 0
    else { return (640, 340) }
    return (width, height)
  }
}

/// Goes through the tags of a drawing from its start to its end.
private struct PaperWriter {
  let colors: [(reference: String, color: String)]
  /// Attributes that the outermost element gets in place of its own.
  var root: [(name: String, value: String)] = []
  /// What comes first inside.
  var back = ""
  private var output = ""
  /// The colours of the groups that are open; nil for one without.
  private var inks: [String?] = []

  init(colors: [(reference: String, color: String)]) { self.colors = colors }

  mutating func text(of svg: String) -> String {
    var rest = svg[...]
    var isFirst = true
    while let start = rest.firstIndex(of: "<"), let end = rest[start...].firstIndex(of: ">") {
      output += rest[..<start]
      let tag = rest[start...end]
      rest = rest[rest.index(after: end)...]
      if tag.hasPrefix("<g class=\"frame\"") {
        rest = Self.behindGroup(rest)
      } else if tag.hasPrefix("<style") {
        rest = rest[(rest.firstRange(of: "</style>")?.upperBound ?? rest.endIndex)...]
      } else {
        write(isFirst ? rooted(String(tag)) : String(tag))
        if isFirst { output += back }
        isFirst = false
      }
    }
    return output + rest
  }

  /// The text behind the end of a group whose start has been read.
  private static func behindGroup(_ text: Substring) -> Substring {
    var (rest, depth) = (text, 1)
    while depth > 0, let start = rest.firstIndex(of: "<") {
      let tag = rest[start...]
      if tag.hasPrefix("<g>") || tag.hasPrefix("<g ") { depth += 1 }
      if tag.hasPrefix("</g>") { depth -= 1 }
      rest = tag[(tag.firstRange(of: ">")?.upperBound ?? tag.endIndex)...]
    }
    return rest
  }

  /// A tag with the colours that its variables and the group around it stand for.
  private mutating func write(_ tag: String) {
    var tag = tag
    if tag.contains("var(") {
      for (reference, color) in colors { tag = tag.replacing(reference, with: color) }
    }
    if tag.hasPrefix("<g") {
      inks.append(Self.value("color", of: tag))
      if let ink = inks.last ?? nil { tag = tag.replacing(" color=\"\(ink)\"", with: "") }
    }
    if tag.contains("currentColor"), let ink = inks.compactMap(\.self).last {
      tag = tag.replacing("currentColor", with: ink)
    }
    output += tag
    if tag.hasPrefix("</g>") { _ = inks.popLast() }
  }

  private func rooted(_ tag: String) -> String {
    root.reduce(tag) { tag, attribute in
      guard let value = Self.value(attribute.name, of: tag) else {
        return tag.dropLast() + " \(attribute.name)=\"\(attribute.value)\">"
      }
      return tag.replacing(
        " \(attribute.name)=\"\(value)\"", with: " \(attribute.name)=\"\(attribute.value)\"")
    }
  }

  private static func value(_ name: String, of tag: String) -> String? {
    tag.firstRange(of: " \(name)=\"").map { range in
      String(tag[range.upperBound...].prefix { $0 != "\"" })
    }
  }
}
