import Execution
import Markup

extension Execution.Figure {
  /// The drawing, and below one that moves what stops it: a box that needs no script, and a slider
  /// for its frames, which the script of the page shows.
  func player() -> Node {
    let drawing = Node.trusted(Self.paged(words?.rest ?? svg))
    let count = svg.ranges(of: "<g class=\"frame").count
    guard count > 1, svg.contains("id=\"\(id)-frames\"") else { return drawing }
    return tag(
      "div", ["class": "player"],
      [
        drawing,
        tag(
          "div", ["class": "playback"],
          [
            tag("label", [:], [tag("input", ["type": "checkbox", "class": "pause"]), " Pause"]),
            tag(
              "input",
              [
                "type": "range", "min": "1", "max": "\(count)", "value": "\(count)",
                "aria-label": "Frame", "hidden": nil,
              ]),
          ]),
      ])
  }

  /// A drawing without what only a file of its own needs: the namespace, what the rules of the page
  /// say of every drawing, and colours for where no style sheet has any.
  private static func paged(_ svg: String) -> String {
    guard svg.hasPrefix("<svg "), let end = svg.firstIndex(of: ">"),
      svg[..<end].contains(" class=\"chart\"")
    else { return svg }
    var output = String(svg[..<end])
    for name in ["xmlns", "width", "font-family", "font-size", "fill"] + strokes {
      guard let start = output.firstRange(of: " \(name)=\""),
        let end = output[start.upperBound...].firstIndex(of: "\"")
      else { continue }
      output.removeSubrange(start.lowerBound...end)
    }
    var rest = svg[end...]
    let mark = "=\"var(--chart-"
    while let start = rest.firstRange(of: mark),
      let end = rest[start.upperBound...].firstIndex(of: ")")
    {
      output += rest[..<start.upperBound] + rest[start.upperBound..<end].prefix { $0 != "," }
      rest = rest[end...]
    }
    return output + rest
  }

  private static let strokes = ["stroke-linecap", "stroke-linejoin"]

  /// Where the drawing says what it shows in words: the id under which it looks for them, and the
  /// drawing without them, for a page that has them below it.
  var words: (id: String, rest: String)? {
    guard let start = svg.firstRange(of: "<desc id=\""),
      let end = svg[start.upperBound...].firstRange(of: "</desc>")
    else { return nil }
    return (
      String(svg[start.upperBound...].prefix { $0 != "\"" }),
      String(svg[..<start.lowerBound] + svg[end.upperBound...])
    )
  }

  /// The chart by itself: for readers who do not see it, the author's words come before the ones
  /// that the chart has found for itself.
  func node(alternative: String?) -> Node {
    guard let alternative, let start = svg.firstRange(of: "<desc"),
      let end = svg[start.upperBound...].firstIndex(of: ">")
    else { return .trusted(svg) }
    let words = Node.text(alternative + " ").rendered
    let description = svg.index(after: end)
    return .trusted(String(svg[..<description]) + words + svg[description...])
  }
}
