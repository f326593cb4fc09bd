import Execution
import Markup

extension Execution.Figure {
  /// The drawing, and below one that moves what stops it: a box that needs no script, and a slider
  /// for its frames, which the script of the page shows.
  func player(alternative: String?) -> Node {
    let drawing = node(alternative: alternative)
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

  /// The chart as a page shows it: for readers who do not see it, the author's words come before
  /// the ones that the chart has found for itself.
  func node(alternative: String?) -> Node {
    guard let alternative, let start = svg.firstRange(of: "<desc"),
      let end = svg[start.upperBound...].firstIndex(of: ">")
    else { return .trusted(svg) }
    let words = Node.text(alternative + " ").rendered
    let description = svg.index(after: end)
    return .trusted(String(svg[..<description]) + words + svg[description...])
  }
}
