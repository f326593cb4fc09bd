extension Chart {
  /// What the chart shows, in words: the author's, or else the axes and every mark with its
  /// ranges and extremes.
  public var textAlternative: String {
    if let authorsAlternative { return authorsAlternative }
    guard !marks.isEmpty else { return "An empty chart." }
    let composition = Composition(self, distinguishesWithoutColor: false)
    let axes = [
      sentence(on: "Horizontal", named: xTitle, composition.x),
      sentence(on: "Vertical", named: yTitle, composition.y),
    ]
    return
      ((composition.hasAxes ? axes : []) + marks.prefix(Self.mostDescribed).map(sentence)
      + remainder).joined(
        separator: " ")
  }

  /// The name of the chart for readers who do not see it.
  var name: String {
    if let title { return title }
    switch (xTitle?.inWords, yTitle?.inWords) {
    case (let x?, let y?): return "\(y) against \(x)"
    case (let x?, nil): return seriesNames.map { "\($0) against \(x)" } ?? "Chart of \(x)"
    case (nil, let y?): return "Chart of \(y)"
    case (nil, nil): return marks.isEmpty ? "Empty chart" : "Chart"
    }
  }

  /// The labels of the marks, if they are few: "log-density, score".
  private var seriesNames: String? {
    var names: [String] = []
    for name in marks.compactMap(\.series.label?.inWords) where !names.contains(name) {
      names.append(name)
    }
    return (1...Self.mostNamed).contains(names.count) ? names.joined(separator: ", ") : nil
  }

  private static let mostNamed = 4
  private static let mostDescribed = 8

  private var remainder: [String] {
    marks.count > Self.mostDescribed ? ["And \(marks.count - Self.mostDescribed) more marks."] : []
  }

  private func sentence(
    on axis: String, named name: String?, _ scale: any Scale
  ) -> String {
    let words = [name?.inWords, scale.word].compactMap { $0.map { "\($0), " } }.joined()
    guard scale.categories == nil else { return "\(axis) axis: \(words.dropLast(2))." }
    let (low, high) = (
      scale.text(of: scale.domain.lowerBound), scale.text(of: scale.domain.upperBound)
    )
    return "\(axis) axis: \(words)from \(low) to \(high)."
  }

  private func sentence(on mark: any Drawable) -> String {
    let label = mark.series.label.map { " “\($0.inWords)”" } ?? ""
    let kind = mark.kind.prefix(1).uppercased() + mark.kind.dropFirst()
    let summary = mark.summary
    return summary.isEmpty ? "\(kind)\(label)." : "\(kind)\(label): \(summary)."
  }
}
