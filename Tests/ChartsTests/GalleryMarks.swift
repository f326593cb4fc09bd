import Charts

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension GalleryChart {
  /// Marks and scales beyond lines, points and bars.
  static let further = estimates + fields + pictures + scales

  static let estimates = [
    GalleryChart(
      "error-bars",
      Chart(x: "steps", y: "error") {
        ErrorBarMark(
          x: [1, 2, 4, 8, 16], y: [1, 0.5, 0.22, 0.12, 0.07],
          error: [0.3, 0.1, 0.05, 0.03, 0.02], label: "Euler")
        ErrorBarMark(
          x: [1, 2, 4, 8, 16], y: [0.8, 0.2, 0.05, 0.012, 0.004],
          lower: [0.6, 0.15, 0.03, 0.007, 0.001], upper: [1, 0.25, 0.07, 0.017, 0.007],
          label: "Heun")
      }.xScale(.logarithmic).yScale(.logarithmic)),
    GalleryChart(
      "level-error-bars",
      Chart(x: "estimate", y: "method") {
        ErrorBarMark(
          x: [0.4, 1.1, 0.9], y: [1, 2, 3], xError: [0.5, 0.2, 0.05], label: "estimates")
        ErrorBarMark(
          x: [0.6, 1.3], y: [1.5, 2.5], xError: [0.1, 0.3], yError: [0.2, 0.4], label: "both")
        RuleMark(x: 1)
      }),
    GalleryChart(
      "boxes",
      Chart(y: "error") {
        BoxMark(
          [
            normals(100, seed: 1), normals(40, seed: 2).map { 1 + 2 * $0 },
            normals(300, seed: 3).map { exp($0) - 1 }, [],
          ], names: ["Euler", "Heun", "exponential integrator", "none"])
      }),
    GalleryChart(
      "kernel-density",
      Chart(x: "x", y: "density") {
        DensityMark(
          normals(500, seed: 1) + normals(200, seed: 2).map { 4 + 0.5 * $0 }, label: "samples")
        LineMark(
          { (5 * gaussian($0) + 2 * gaussian($0 - 4, width: 0.5)) / 7 }, x: -4...6,
          label: "truth", style: .dashed)
      }),
    GalleryChart(
      "named-bars",
      Chart(y: "evaluations") {
        BarMark(names: ["Euler", "Heun", "Runge–Kutta"], y: [812, 95, 28])
      }),
    GalleryChart(
      "base-line",
      Chart(x: "x", y: "temperature") {
        AreaMark({ 20 + sin($0) }, x: 0...6, baseline: 20, label: "about 20")
      }),
  ]

  static let fields = [
    GalleryChart(
      "heat-map",
      Chart(x: "x₁", y: "x₂") {
        HeatMapMark({ mixture($0, $1) }, x: -5...5, y: -2.6...4.6, samples: 40, label: "density")
      }),
    GalleryChart(
      "diverging-heat-map",
      Chart(x: "x₁", y: "x₂") {
        HeatMapMark(
          { $0 * exp(-$0 * $0 - $1 * $1) }, x: -2.5...2.5, y: -2...2, samples: 40,
          colors: .diverging, label: "error")
        LineMark({ 1.5 * sin($0) }, x: -2.5...2.5, color: .ink)
      }.aspectRatio(1)),
    GalleryChart(
      "heat-map-of-cells",
      Chart(x: "column", y: "row") {
        HeatMapMark(grid: waves, x: -0.5...9.5, y: -0.5...7.5, colors: .cyclic)
      }),
    GalleryChart(
      "histogram-of-the-plane",
      Chart(x: "x₁", y: "x₂") {
        Histogram2DMark(cloud(4000, seed: 4), label: "samples")
      }),
    GalleryChart(
      "points-with-values",
      Chart(x: "x₁", y: "x₂") {
        PointMark(
          x: cloud(200, seed: 5).map { $0[0] }, y: cloud(200, seed: 5).map { $0[1] },
          values: cloud(200, seed: 5).map { gaussian($0[0]) * gaussian($0[1]) }, label: "density")
      }.aspectRatio(1)),
    GalleryChart(
      "points-with-values-of-both-signs",
      Chart {
        PointMark(
          x: normals(60, seed: 6), y: normals(60, seed: 7), values: normals(60, seed: 8),
          colors: .diverging)
      }),
    GalleryChart(
      "contours-with-levels",
      Chart(x: "x₁", y: "x₂") {
        ContourMark(
          { ($0 * $0 - 1) * ($0 * $0 - 1) + $1 * $1 }, x: -1.8...1.8, y: -1.5...1.5,
          levels: [0.1, 0.3, 0.6, 1, 1.5, 2, 3, 4], weight: .falling, showsLevels: true)
      }),
    GalleryChart(
      "filled-contours",
      Chart(x: "x₁", y: "x₂") {
        FilledContourMark({ mixture($0, $1) }, x: -5...5, y: -2.6...4.6, label: "density")
        PointMark(mixtureMeans, color: .orange)
      }),
    GalleryChart(
      "filled-contours-in-two-colours",
      Chart(x: "x", y: "y") {
        FilledContourMark(
          { $0 * $0 * $0 - 3 * $0 * $1 * $1 }, x: -2...2, y: -1.5...1.5, levels: 10,
          colors: .diverging, label: "Re z³")
      }),
    GalleryChart(
      "streamlines",
      Chart(x: "x₁", y: "x₂") {
        StreamlineMark({ mixtureScore($0, $1) }, x: -5...5, y: -2.6...4.6)
        PointMark(mixtureMeans)
      }),
    GalleryChart(
      "vortex",
      Chart {
        StreamlineMark({ x, y in (0.1 * x - y, x) }, x: -2...2, y: -1.2...1.2, label: "spiral")
        RuleMark(x: 0.5, label: "x = ½")
      }),
    GalleryChart(
      "field-in-one-line", Chart(field: { mixtureScore($0, $1) }, x: -5...5, y: -2.6...4.6)),
    GalleryChart(
      "energy",
      Chart(x: "x", y: "y") {
        ContourMark(
          { x, y in (x * x - 1) * (x * x - 1) + y * y }, x: -2...2, y: -1...1,
          levels: [0.1, 0.3, 0.6, 1, 2, 4], weight: .falling)
      }),
    GalleryChart("run", Chart(run: shrinking(30))),
    GalleryChart(
      "paths",
      Chart(x: "t", y: "x") {
        TrajectoryMark(times: times, (1...12).map { path(seed: $0) }, label: "paths")
      }),
  ]

  static let pictures = [
    GalleryChart("image", Chart(title: "One image") { ImageMark(circle(5)) }),
    GalleryChart("images", Chart(title: "Samples") { ImageGridMark((0..<12).map(circle)) }),
    GalleryChart(
      "image-with-axes",
      Chart(x: "x", y: "y") {
        ImageMark(circle(5), x: 0...1, y: 0...1, colors: .sequential)
      }.xDomain(0.2...1.2)),
  ]

  static let scales = [
    GalleryChart(
      "annotations",
      Chart(x: "x", y: "energy") {
        LineMark({ ($0 * $0 - 1) * ($0 * $0 - 1) }, x: -1.6...1.6)
        AnnotationMark("barrier", x: 0, y: 1, textX: 0.6, textY: 1.7)
        AnnotationMark("minimum", x: -1, y: 0, textX: -0.3, textY: 0.4)
      }),
    GalleryChart(
      "formulas",
      Chart(
        title: #"The score $\nabla_x \log p_\sigma(x)$ of a mixture"#, x: #"$x_{t-1}$ in metres"#,
        y: #"$\frac{\partial}{\partial x} \log p_\sigma(x) = "#
          + #"\mathbb{E}\left[\frac{x_0 - x}{\sigma^2}\,\middle|\,x\right]$"#
      ) {
        for sigma in [0.5, 1, 2] {
          LineMark({ -$0 / sigma }, x: -3...3, label: #"$\sigma^2 = \#(sigma * sigma)$"#)
        }
        AnnotationMark(
          #"$\hat{s}_\theta(\tilde x) = \sqrt{\frac{1}{n}\sum_{i=1}^n \|x_i\|^2}$"#, x: 0, y: 0,
          textX: 1.2, textY: 4)
        TextMark(#"$\displaystyle\sum_{i=1}^{n} \int_0^1 f'(t)\,dt$"#, x: -1.5, y: -4)
        TextMark(
          #"bold $\mathbf{x}^\top \boldsymbol{\theta} + \bar{\alpha}_t \vec{v}$ and $\mathcal{N}(0, I)$"#,
          x: -1.3, y: 5.5, color: .purple)
      }),
    GalleryChart(
      "formulas-as-names",
      Chart(y: #"$\mathrm{KL}(q \,\|\, p)$"#) {
        BarMark(
          names: [
            #"$\mathcal{L}_{\text{DSM}}$"#, #"$\binom{n}{k}$"#, #"$\frac12 \lambda$"#, "plain",
          ],
          y: [3, 2, 1, 2])
        RuleMark(y: 2.5, label: #"$\max_\theta J(\theta)$ is a bound"#)
      }),
    GalleryChart(
      "symmetric-logarithmic",
      Chart(x: "x", y: "x³ − 3x") {
        LineMark({ $0 * $0 * $0 - 3 * $0 }, x: -30...30, samples: 801)
      }.yScale(.symmetricLogarithmic())),
    GalleryChart(
      "duration",
      Chart(x: "time", y: "loss") {
        LineMark(x: (0..<100).map { 95 * Double($0) }, y: (0..<100).map { exp(-Double($0) / 20) })
      }.xScale(.duration)),
    GalleryChart(
      "dates",
      Chart(x: "day", y: "readings") {
        LineMark(
          x: (0..<100).map { 1.75e9 + 172_800 * Double($0) },
          y: (0..<100).map { sin(Double($0) / 9) })
      }.xScale(.date)),
    GalleryChart(
      "function-on-a-logarithmic-axis",
      Chart(x: "noise level", y: "sin(4 log σ)") {
        LineMark({ sin(4 * log($0)) }, x: 0.001...10)
      }.xScale(.logarithmic)),
    GalleryChart("history", Chart(history: losses(from: 1.9, seed: 3))),
    GalleryChart(
      "colours-of-the-author",
      Chart(x: "x", y: "y") {
        for index in 0..<9 {
          LineMark(
            y: [0, Double(index)], label: "line \(index)",
            color: index < 2 ? [.blue, .orange][index] : nil)
        }
      }),
  ]
}

let waves: [[Double]] = (0..<8).map { row -> [Double] in
  (0..<10).map { column -> Double in
    row == 3 && column == 4 ? .nan : sin(Double(row * column) / 5)
  }
}

/// A ring of pixels.
func circle(_ size: Int) -> [[Double]] {
  (0..<16).map { row -> [Double] in
    (0..<16).map { column -> Double in
      let (x, y) = (Double(column) - 8, Double(row) - 8)
      return max(0, 1 - abs((x * x + y * y).squareRoot() - Double(size % 7)) / 2)
    }
  }
}

/// Particles that contract to the origin, step by step.
func shrinking(_ count: Int) -> [[[Double]]] {
  let start = cloud(count, seed: 4)
  var states = [start.map { [3 * $0[0], 3 * $0[1]] }]
  for step in 1..<40 {
    let noise = cloud(count, seed: 50 + step)
    states.append(
      zip(states[step - 1], noise).map { state, noise in
        [0.92 * state[0] + 0.12 * noise[0], 0.92 * state[1] + 0.12 * noise[1]]
      })
  }
  return states
}
