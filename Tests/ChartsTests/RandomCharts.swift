import Charts

/// Draws charts of random marks over random data, ugly values included, as far as the
/// preconditions of the public interface let them through.
struct RandomCharts {
  private var random: SeededGenerator

  init(seed: Int) { random = SeededGenerator(seed: seed) }

  mutating func next() -> Chart {
    let marks = (0..<int(0...6)).map { _ in mark() }
    var chart = Chart(title: words(), x: words(), y: words()) { marks }
    if chance(4), chart.xProblem(on: .logarithmic) == nil {
      chart = chart.xScale(.logarithmic)
    } else if chance(4) {
      chart = chart.xDomain(range())
    }
    if chance(4), chart.yProblem(on: .logarithmic) == nil {
      chart = chart.yScale(.logarithmic)
    } else if chance(4) {
      chart = chart.yDomain(range())
    }
    if chance(4) { chart = chart.height(Double(int(100...900))) }
    if chance(4) { chart = chart.aspectRatio([0.001, 0.5, 1, 3, 1000][int(0...4)]) }
    return chart
  }

  private mutating func mark() -> any Mark {
    let (count, label, color) = (int(0...40), words(), color())
    let x = column(count), y = column(count)
    if chance(2) { return furtherMark() }
    switch int(0...16) {
    case 0: return LineMark(x: x, y: y, label: label, color: color, style: style())
    case 1: return LineMark(y: y, label: label, color: color)
    case 2: return PointMark(x: x, y: y, label: label, color: color)
    case 3: return AreaMark(x: x, y: y, label: label, color: color)
    case 4: return AreaMark(x: x, lower: y, upper: column(count), label: label)
    case 5: return BarMark(x: x, y: y, label: label, color: color)
    case 6: return HistogramMark(x, bins: chance(2) ? int(1...50) : nil, label: label)
    case 7:
      return HistogramMark(x, range: range(), density: chance(2), label: label, color: color)
    case 8:
      return chance(2) ? RuleMark(x: value(), label: label) : RuleMark(y: value(), label: label)
    case 9: return TextMark(words() ?? "", x: value(), y: value(), position: position())
    case 10:
      let (rows, columns) = (int(2...6), int(2...6))
      let grid = (0..<rows).map { _ in column(columns) }
      return ContourMark(grid: grid, x: range(), y: range(), levels: int(1...20), label: label)
    case 12: return BarMark(x: x, y: y, width: [1e-300, 0.5, 1e300][int(0...2)], label: label)
    case 13:
      let (a, b) = (value(), value())
      return LineMark({ a * $0 * $0 + b }, x: range(), samples: int(2...300), label: label)
    case 14:
      let values = column(9)
      return ContourMark(
        { x, y in x > y ? values[0] : x * values[1] + y }, x: range(), y: range(),
        levels: values, samples: int(2...9), color: color)
    case 15:
      let points = zip(x, y).map { [$0, $1] }
      return chance(2)
        ? LineMark(points, label: label, width: 20)
        : PointMark(points, label: label, size: 8, opacity: 0)
    case 11:
      return VectorMark(x: x, y: y, u: column(count), v: column(count), label: label)
    default:
      let values = column(30)
      return VectorMark(
        { x, y in (values[Int(abs(x).truncatingRemainder(dividingBy: 30))], y) },
        x: range(), y: range(), columns: int(1...9), rows: int(1...9), label: label)
    }
  }

  private mutating func furtherMark() -> any Mark {
    let (count, label, color) = (int(0...40), words(), color())
    let x = column(count), y = column(count)
    let grid = matrix()
    let map: ColorMap = [.sequential, .diverging, .gray, .cyclic][int(0...3)]
    switch int(0...15) {
    case 0: return AreaMark(x: x, y: y, baseline: int(-3...3) == 0 ? 1e300 : 2, label: label)
    case 1: return BarMark(names: y.map { "\($0)" }, y: x, label: label, color: color)
    case 2:
      return ErrorBarMark(x: x, y: y, error: column(count).map(\.magnitude), label: label)
    case 3: return ErrorBarMark(x: x, y: y, lower: column(count), upper: x, label: label)
    case 4: return BoxMark((0..<int(0...5)).map { _ in column(int(0...30)) }, label: label)
    case 5: return DensityMark(x, bandwidth: chance(3) ? 1e-300 : nil, label: label)
    case 6: return HeatMapMark(grid: grid, x: range(), y: range(), colors: map, label: label)
    case 7:
      let values = column(4)
      return HeatMapMark(
        { x, y in x > y ? values[0] : x * values[1] + y }, x: range(), y: range(),
        samples: int(2...40), colors: map, domain: chance(2) ? range() : nil, label: label)
    case 8:
      return FilledContourMark(
        grid: matrix(), x: range(), y: range(), levels: int(1...12),
        colors: chance(2) ? map : nil, label: label)
    case 9:
      let values = column(30)
      return StreamlineMark(
        { x, y in (values[Int(abs(x).truncatingRemainder(dividingBy: 30))], y) },
        x: range(), y: range(), samples: int(2...9), label: label)
    case 13: return ErrorBarMark(x: x, y: y, xError: column(count).map(\.magnitude), label: label)
    case 14:
      return PointMark(
        x: x, y: y, values: column(count), colors: map, domain: chance(2) ? range() : nil,
        label: label)
    case 15:
      return Histogram2DMark(
        x: x, y: y, bins: chance(2) ? int(1...40) : nil, xRange: chance(3) ? range() : nil,
        density: chance(2), colors: map, label: label)
    case 10: return TrajectoryMark((0..<int(0...70)).map { _ in zip(x, y).map { [$0, $1] } })
    case 11:
      return TrajectoryMark(times: x, (0..<int(0...9)).map { _ in column(count) }, label: label)
    default:
      return AnnotationMark(words() ?? "", x: value(), y: value(), textX: value(), textY: value())
    }
  }

  private mutating func matrix() -> [[Double]] {
    let (rows, columns) = (int(2...6), int(2...6))
    return (0..<rows).map { _ in column(columns) }
  }

  private mutating func int(_ range: ClosedRange<Int>) -> Int { .random(in: range, using: &random) }

  private mutating func chance(_ sides: Int) -> Bool { int(1...sides) == 1 }

  /// Mostly modest values; sometimes extremes, neighbours of others, and what is not a number.
  private mutating func value() -> Double {
    if !chance(12) { return Double.random(in: -10...10, using: &random) }
    let ugly: [Double] = [
      .nan, .infinity, -.infinity, 0, -0.0, 1e300, -1e300, .leastNonzeroMagnitude, 1e-300, 1,
      1.0000000000000002, 1e15, 1e15 + 1, .greatestFiniteMagnitude, -.greatestFiniteMagnitude,
      1e305, -1e305, 123_456_789,
    ]
    return ugly[int(0...(ugly.count - 1))]
  }

  private mutating func column(_ count: Int) -> [Double] {
    let kind = int(0...5)
    let fixed = value()
    return (0..<count).map { index in
      switch kind {
      case 0: fixed
      case 1: Double(index)
      case 2: Double.random(in: 0...1, using: &random)
      default: value()
      }
    }
  }

  private mutating func range() -> ClosedRange<Double> {
    while true {
      let (a, b) = (value(), value())
      if a < b, a.isFinite, b.isFinite { return a...b }
    }
  }

  private mutating func words() -> String? {
    let all = [
      nil, nil, "x", "density", "", "score of the mixture", "σ² ≤ ½", "a\nb", "𝒩(0, 1) 漢字 🎲",
      "<script>&\"'", String(repeating: "W", count: 60), "e\u{301}", "\u{202E}right to left",
      String(repeating: "many words ", count: 30),
    ]
    return all[int(0...(all.count - 1))]
  }

  private mutating func color() -> ChartColor? {
    chance(3) ? ChartColor.allCases[int(0...(ChartColor.allCases.count - 1))] : nil
  }

  private mutating func style() -> LineStyle? {
    chance(3) ? LineStyle.allCases[int(0...3)] : nil
  }

  private mutating func position() -> TextPosition { TextPosition.allCases[int(0...4)] }
}
