import Charts
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Small charts that a reader would also want to see; each is compared with a recorded drawing.
struct GalleryChart: Sendable, CustomTestStringConvertible {
  let name: String
  let chart: Chart

  var testDescription: String { name }

  init(_ name: String, _ chart: Chart) {
    (self.name, self.chart) = (name, chart)
  }

  static let all = lines + distributions + planes + edges + further

  static let lines = [
    GalleryChart(
      "score-and-density",
      Chart(title: "A normal and its score", x: "x", y: "value") {
        LineMark({ gaussian($0) }, x: -4...4, label: "density")
        LineMark({ -$0 }, x: -4...4, label: "score", style: .dashed)
      }),
    GalleryChart(
      "three-widths",
      Chart(x: "x", y: "density") {
        for width in [0.5, 1.0, 2.0] {
          LineMark({ gaussian($0, width: width) }, x: -6...6, label: "σ = \(width)")
        }
      }),
    GalleryChart(
      "training",
      Chart(x: "step", y: "loss") {
        LineMark(y: losses(from: 1.9, seed: 3), label: "training", width: 1.2)
        LineMark(y: losses(from: 2.1, seed: 8), label: "test", width: 1.2)
        RuleMark(y: 0.5, label: "lowest possible loss")
      }),
    GalleryChart(
      "training-on-a-logarithmic-scale",
      Chart(x: "step", y: "excess loss") {
        LineMark(
          x: (1...400).map(Double.init), y: (1...400).map { 3 / Double($0) }, label: "3 / step")
        LineMark(
          x: (1...400).map(Double.init),
          y: zip(1...400, losses(from: 1.9, seed: 3)).map { 1.4 * $1 / Double($0).squareRoot() },
          label: "training", width: 1.2)
      }.xScale(.logarithmic).yScale(.logarithmic)),
    GalleryChart(
      "brownian-paths",
      Chart(x: "time", y: "Wₜ") {
        AreaMark(
          x: times, lower: times.map { -2 * $0.squareRoot() },
          upper: times.map { 2 * $0.squareRoot() }, label: "two deviations", color: .gray)
        for seed in 1...5 {
          LineMark(
            x: times, y: path(seed: seed), color: .blue, width: 1, opacity: 0.8)
        }
      }),
    GalleryChart(
      "band-around-a-mean",
      Chart(x: "t", y: "x") {
        AreaMark(
          x: times, lower: times.map { exp(-$0) - spread($0) },
          upper: times.map { exp(-$0) + spread($0) }, label: "mean ± deviation")
        LineMark(x: times, y: times.map { exp(-$0) }, label: "mean ± deviation")
      }),
    GalleryChart(
      "schedules",
      Chart(title: "Noise schedules", x: "t", y: "ᾱₜ") {
        LineMark({ pow(cos(0.5 * .pi * $0), 2) }, x: 0...1, label: "cosine")
        LineMark({ exp(-0.1 * $0 - 9.95 * $0 * $0) }, x: 0...1, label: "linear β")
        LineMark({ 1 - $0 }, x: 0...1, label: "1 − t")
      }),
    GalleryChart(
      "crowded-lines",
      Chart(x: "x", y: "sin(x + φ)") {
        for phase in 0..<6 {
          LineMark({ sin(3 * $0 + Double(phase)) }, x: 0...6, label: "phase \(phase)")
        }
      }),
  ]

  static let distributions = [
    GalleryChart(
      "histogram-and-density",
      Chart(x: "x", y: "density") {
        HistogramMark(normals(2000, seed: 1), density: true, label: "samples")
        LineMark({ gaussian($0) }, x: -4...4, label: "density")
      }),
    GalleryChart(
      "two-histograms",
      Chart(x: "x", y: "samples") {
        HistogramMark(normals(800, seed: 2), bins: 30, range: -4...6, label: "before")
        HistogramMark(
          normals(800, seed: 3).map { 2 + 0.7 * $0 }, bins: 30, range: -4...6, label: "after")
      }),
    GalleryChart(
      "bars",
      Chart(x: "order of the method", y: "steps for an error of 1 %") {
        BarMark(x: [1, 2, 3, 4], y: [812, 95, 41, 28])
      }),
    GalleryChart(
      "bars-of-both-signs",
      Chart(y: "bias") {
        BarMark(y: [0.31, -0.12, 0.05, -0.27, 0.18, 0.02], color: .green)
      }),
  ]

  static let planes = [
    GalleryChart(
      "mixture",
      Chart(x: "x₁", y: "x₂") {
        ContourMark({ mixture($0, $1) }, x: -5...5, y: -2.6...4.6)
        VectorMark({ mixtureScore($0, $1) }, x: -5...5, y: -2.6...4.6)
        PointMark(mixtureMeans)
      }),
    GalleryChart(
      "round-contours",
      Chart(x: "x", y: "y") {
        ContourMark({ gaussian($0) * gaussian($1) }, x: -3...3, y: -3...3, label: "density")
        PointMark(cloud(300, seed: 4), label: "samples", color: .orange)
      }.aspectRatio(1).height(300).aspectRatio(1)),
    GalleryChart(
      "clusters",
      Chart(x: "x₁", y: "x₂") {
        PointMark(cloud(150, seed: 5, at: (-2, 0)), label: "first class")
        PointMark(cloud(150, seed: 6, at: (2, 1)), label: "second class")
        PointMark(cloud(40, seed: 7, at: (0, 4)), label: "third class")
      }),
    GalleryChart(
      "samples",
      Chart {
        PointMark(spiral(3000))
      }.aspectRatio(1)),
    GalleryChart(
      "trajectory",
      Chart(x: "x", y: "y") {
        LineMark(spiral(120, noise: 0).map { [$0[0], $0[1]] }, color: .gray, width: 1)
        PointMark([[0.5, 0]], color: .green)
        TextMark("start", x: 0.5, y: 0, position: .right)
        TextMark("the same place", x: 0.5, y: 0, position: .right)
      }),
    GalleryChart(
      "rotation",
      Chart(title: "A field that is no gradient") {
        VectorMark({ x, y in (-y, x) }, x: -2...2, y: -1.2...1.2, label: "rotation")
        RuleMark(x: 0.5, label: "x = ½")
        RuleMark(y: -0.25, label: "y = −¼")
      }),
    GalleryChart(
      "saddle",
      Chart {
        ContourMark(
          { x, y in x * x - y * y }, x: -2...2, y: -1...1, levels: [-0.5, 0, 0.5, 1, 2, 3],
          color: .purple)
      }),
  ]

  static let edges = [
    GalleryChart("empty", Chart(x: "x", y: "y") {}),
    GalleryChart("one-point", Chart { PointMark(x: [3], y: [7], label: "alone") }),
    GalleryChart("constant", Chart { LineMark({ _ in 2.5 }, x: 0...1, label: "constant") }),
    GalleryChart(
      "gaps",
      Chart {
        LineMark({ 1 / $0 }, x: -1...1, label: "1/x")
      }.yDomain(-20...20)),
    GalleryChart("huge", Chart { LineMark(x: [-1e300, 0, 1e300], y: [0, 1e300, 5e299]) }),
    GalleryChart("tiny", Chart { LineMark(x: [0, 1e-12, 3e-12], y: [-2e-9, 0, 5e-9]) }),
    GalleryChart(
      "far-from-zero", Chart { LineMark(x: [20_000, 20_010], y: [1e6 + 1, 1e6 + 2]) }),
    GalleryChart(
      "long-names",
      Chart(
        title: "A title that is much too long for one line of a chart, so that it has to be "
          + "broken somewhere before it ends",
        x: "a horizontal title", y: "a vertical title that explains at length what is measured"
      ) {
        LineMark(x: [0, 1, 2], y: [0, 1, 4], label: "the score network after a thousand steps")
        LineMark(x: [0, 1, 2], y: [1, 2, 3], label: "the analytic score of the mixture")
        LineMark(x: [0, 1, 2], y: [2, 1, 0], label: "<b>tags</b> & \"quotes\"")
      }),
    GalleryChart(
      "many-series",
      Chart(y: "y") {
        for index in 0..<40 {
          LineMark(x: [0, 1], y: [0, Double(index)], label: "series \(index)")
        }
      }),
  ]
}
