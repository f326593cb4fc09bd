/// What an author may say about the looks of a mark.
struct Series: Sendable {
  var label: String?
  var color: ChartColor?
  var style: LineStyle?
  var distinction: Distinction
  /// Whether the mark writes its label into the plot by itself.
  var namesItself: Bool

  /// What tells the mark from others of its kind besides colour.
  enum Distinction: Sendable {
    case pattern, symbol, none
  }

  init(
    label: String? = nil, color: ChartColor? = nil, style: LineStyle? = nil,
    by distinction: Distinction = .none, namesItself: Bool = false
  ) {
    self.label = label?.nonEmptyLine
    self.color = color
    self.style = style
    self.distinction = distinction
    self.namesItself = namesItself
  }
}

/// The looks of a mark once the chart has settled them.
struct Appearance: Sendable {
  var color: ChartColor
  var style: LineStyle = .solid
  var symbol: Symbol = .circle
}

/// The shape of a point.
enum Symbol: Sendable, CaseIterable {
  case circle, diamond, square, triangle
}

extension Appearance {
  /// Looks for every mark: marks with the same label share them, others get the next free colour.
  ///
  /// - Parameter distinguishesWithoutColor: whether lines also get different dash patterns,
  ///   because nothing but a legend names them. A line whose colour the author has chosen keeps
  ///   the plain stroke, unless another series has that colour.
  static func settled(
    for marks: [any Drawable], distinguishesWithoutColor: Bool
  ) -> [Appearance] {
    var palette = Palette(avoiding: marks.compactMap(\.series.color))
    var symbols = Cycle(Symbol.allCases, besides: palette.count)
    var styles = Cycle(LineStyle.allCases, besides: palette.count)
    var known: [String: Appearance] = [:]
    return marks.map { mark in
      let series = mark.series
      if let label = series.label, var look = known[label] {
        if let style = series.style { look.style = style }
        if let color = series.color { look.color = color }
        return look
      }
      var look = Appearance(color: series.color ?? palette.next())
      if series.distinction == .symbol { look.symbol = symbols.next() }
      let wantsPattern =
        distinguishesWithoutColor && series.distinction == .pattern && series.label != nil
        && (series.color == nil || known.values.contains { $0.color == look.color })
      look.style = series.style ?? (wantsPattern ? styles.next() : .solid)
      if let label = series.label { known[label] = look }
      return look
    }
  }
}

/// Hands out values in turn. One is skipped where the turns of values and colours would start
/// together again, so that each colour comes with every pattern before a pair is repeated.
private struct Cycle<Value> {
  private let values: [Value]
  private let period: Int
  private var index = 0

  /// - Parameter colors: the length of the turns beside this one.
  init(_ values: [Value], besides colors: Int? = nil) {
    self.values = values
    guard let colors else {
      period = .max
      return
    }
    period =
      (1...max(values.count, 1)).map { $0 * max(colors, 1) }.first {
        $0.isMultiple(of: values.count)
      } ?? values.count
  }

  mutating func next() -> Value {
    defer { index += 1 }
    return values[(index + index / period) % values.count]
  }
}

/// Hands out series colours, first those that no author has asked for.
private struct Palette {
  private var colors: Cycle<ChartColor>
  /// How many different ones there are.
  let count: Int

  init(avoiding used: [ChartColor]) {
    let free = ChartColor.palette.filter { !used.contains($0) }
    let all = free.isEmpty ? ChartColor.palette : free
    (colors, count) = (Cycle(all), all.count)
  }

  mutating func next() -> ChartColor { colors.next() }
}
