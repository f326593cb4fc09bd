import Execution
import Markup

extension Execution.Figure {
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
