package import Markup

extension Frames: Graphic {
  package func svg(id: String) -> Node {
    let head = TitleBlock(titleText, width: Chart.fullWidth)
    let layouts = level.map { Layout($0) }
    let height = layouts.map(\.frame.height).max() ?? 1
    let shift =
      head.height > 0 ? [Attribute("transform", "translate(0 \(head.height.short))")] : []
    let drawings = layouts.map { Self.flat($0.nodes) }
    // What all frames have in common is written once, below them.
    let shared = (drawings.first ?? []).filter { node in
      drawings.count > 1 && drawings.allSatisfy { $0.contains(node) }
    }
    let groups = drawings.enumerated().map { index, nodes in
      let attributes = [
        Attribute("class", index + 1 == drawings.count ? "frame last" : "frame"),
        Attribute("style", "animation-delay:\(delay(of: index))s"),
      ]
      return Node.element("g", attributes + shift, nodes.filter { !shared.contains($0) })
    }
    let still = Node.element("g", shift, shared)
    let isMoving = layouts.count > 1
    return .drawing(
      id: id, name: title ?? charts.last?.name ?? "No frames", text: textAlternative,
      width: Chart.fullWidth, height: head.height + height,
      (isMoving ? [tag("style", [:], [.text(rules(for: id))])] : []) + Label.nodes(of: head.labels)
        + (shared.isEmpty ? [] : [still]) + [tag("g", ["id": "\(id)-frames"], groups)])
  }

  private static func flat(_ nodes: [Node]) -> [Node] {
    nodes.flatMap { node in
      if case .group(let parts) = node { flat(parts) } else { [node] }
    }
  }

  /// The charts with the same room on every side, so that nothing moves but the data.
  private var level: [Chart] {
    let margins = charts.map { Layout($0).frame.margins }
    return charts.map { chart in
      var chart = chart
      chart.leastMargins = Margins(
        top: margins.map(\.top).max() ?? 0, left: margins.map(\.left).max() ?? 0,
        bottom: margins.map(\.bottom).max() ?? 0, right: margins.map(\.right).max() ?? 0)
      return chart
    }
  }

  /// When a frame starts to be seen, in seconds, written with three places at most.
  private func delay(of index: Int) -> String {
    Self.text(seconds * Double(index) / Double(max(charts.count, 1)))
  }

  private static func text(_ number: Double) -> String {
    let thousandths = Int((number * 1000).rounded())
    let (whole, rest) = thousandths.quotientAndRemainder(dividingBy: 1000)
    guard rest != 0 else { return "\(whole)" }
    var digits = String(1000 + rest).dropFirst()
    while digits.last == "0" { digits.removeLast() }
    return "\(whole).\(digits)"
  }

  /// Every frame is shown for its part of the time. Without motion, and on paper, the last one is.
  private func rules(for id: String) -> String {
    let part = Self.text(100 / Double(max(charts.count, 1)))
    // The names of animations have letters, digits and hyphens only.
    let name = "frames-" + id.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }
    let scope = "[id=\"\(id)-frames\"]"
    return """
      \(scope) .frame{visibility:hidden}\(scope) .frame.last{visibility:visible}\
      @keyframes \(name){0%{visibility:visible}\(part)%{visibility:hidden}100%{visibility:hidden}}\
      @media screen and (prefers-reduced-motion:no-preference){\
      \(scope) .frame,\(scope) .frame.last{visibility:hidden;\
      animation:\(name) \(Self.text(seconds))s step-end infinite}}
      """
  }

  /// The author's description, or how many frames there are and what the first and the last show.
  public var textAlternative: String {
    if let authorsAlternative { return authorsAlternative }
    guard let first = charts.first, let last = charts.last else { return "No frames." }
    guard charts.count > 1 else { return first.textAlternative }
    func text(_ word: String, _ chart: Chart) -> String {
      "\(word)\(chart.title.map { ", “\($0)”" } ?? ""): \(chart.textAlternative)"
    }
    return "\(charts.count) frames. \(text("First", first)) \(text("Last", last))"
  }

  package var data: ChartData {
    ChartData(
      layers: charts.enumerated().flatMap { index, chart in
        chart.data.layers.map { layer in
          ChartData.Layer(
            mark: layer.mark, label: layer.label, columns: layer.columns, panel: index + 1)
        }
      })
  }
}
