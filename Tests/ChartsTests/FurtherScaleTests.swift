import Charts
import Testing

@Suite struct FurtherScaleTests {
  @Test(
    arguments: [
      (-1000...1000, 1, 8, "−1000 −100 −10 −1 0 1 10 100 1000"),
      (-1000...1000, 1, 4, "−1000 −100 −10 0 10 100 1000"),
      (-50_000...50_000, 1, 5, "−10\u{2009}000 −1000 −100 −10 0 10 100 1000 10\u{2009}000"),
      (-50_000...50_000, 1, 3, "−10\u{2009}000 −100 0 100 10\u{2009}000"),
      (-1e-7...1e-3, 1e-6, 6, "0 10⁻⁶ 10⁻⁵ 10⁻⁴ 10⁻³"),
      (0...5, 1, 5, "0 1"),
    ] as [(ClosedRange<Double>, Double, Int, String)])
  func `symmetric logarithmic ticks are zero and powers of ten of both signs`(
    _ domain: ClosedRange<Double>, _ linear: Double, _ count: Int, _ labels: String
  ) {
    let scale = SymmetricLogarithmicScale(domain, linearRange: linear)
    #expect(scale.ticks(about: count).map(\.label).joined(separator: " ") == labels)
  }

  @Test func `a symmetric logarithmic scale is odd, and its inverse leads back`() {
    let scale = SymmetricLogarithmicScale(-1000...1000, linearRange: 1)
    #expect(scale.fraction(of: 0) == 0.5)
    for value in [0.001, 0.3, 1, 20, 999] {
      let (above, below) = (scale.fraction(of: value), scale.fraction(of: -value))
      #expect((above + below - 1).magnitude < 1e-12)
      #expect((scale.value(at: above) - value).magnitude < 1e-9 * value)
    }
    // log₁₀(1 + v) from 0 to 1000.
    #expect((scale.fraction(of: 9) - (0.5 + 0.5 / 3.000434)).magnitude < 1e-6)
  }

  @Test(
    arguments: [
      (0...90, 4, "0 30 s 1 min 1 min 30 s"),
      (0...7200, 5, "0 30 min 1 h 1 h 30 min 2 h"),
      (0...500_000, 5, "0 1 d 2 d 3 d 4 d 5 d"),
      (0...2, 4, "0 s 0.5 s 1.0 s 1.5 s 2.0 s"),
      (0...8_640_000, 5, "0 d 20 d 40 d 60 d 80 d 100 d"),
    ] as [(ClosedRange<Double>, Int, String)])
  func `elapsed time has ticks at which a clock is read`(
    _ domain: ClosedRange<Double>, _ count: Int, _ labels: String
  ) {
    let ticks = DurationScale(domain).ticks(about: count)
    #expect(ticks.map(\.label).joined(separator: " ") == labels)
  }

  @Test(
    arguments: [
      // From 29 February 2024, 22:00, for six hours.
      (1_709_244_000...1_709_265_600, 6, "22:00 23:00 1 Mar 01:00 02:00 03:00 04:00"),
      // Ten days from 26 February 2024.
      (1_708_905_600...1_709_769_600, 5, "27 Feb 29 Feb 2 Mar 4 Mar 6 Mar"),
      // All of 2023.
      (1_672_531_200...1_704_067_200, 5, "2023 Mar May July Sept Nov 2024"),
      (0...946_684_800, 3, "1970 1980 1990 2000"),
      (0...30, 3, "1 Jan 00:00:10 00:00:20 00:00:30"),
    ] as [(ClosedRange<Double>, Int, String)])
  func `dates have ticks where days, months and years begin`(
    _ domain: ClosedRange<Double>, _ count: Int, _ labels: String
  ) {
    let ticks = DateScale(domain).ticks(about: count)
    #expect(ticks.map(\.label).joined(separator: " ") == labels)
    for tick in ticks { #expect(domain.contains(tick.value)) }
  }

  @Test func `categories of several marks are united in their order`() {
    let chart = Chart {
      BarMark(names: ["a", "b"], y: [1, 2], label: "first")
      BarMark(names: ["b", "c"], y: [3, 4], label: "second")
    }
    #expect(
      chart.textAlternative.contains("Horizontal axis: 3 categories: a, b, c."))
    let drawing = Drawing(chart)
    let names = drawing.texts.filter { ["a", "b", "c"].contains($0.text) }
    let centres = drawing.paths(of: "bar").flatMap(\.parts).map { part in
      part.map(\.x).reduce(0, +) / Double(part.count)
    }
    // Bars of "b" stand over its name, whichever mark they belong to.
    let expected = [0, 1, 1, 2].map { names[$0].place.x }
    for (centre, place) in zip(centres, expected) { #expect(abs(centre - place) < 1) }
  }

  @Test func `moments, elapsed time and pictures are described by what they mean`() {
    func text(_ scale: ChartScale, _ range: ClosedRange<Double>) -> String {
      Chart { LineMark({ $0 }, x: range) }.xScale(scale).textAlternative
    }
    #expect(
      text(.date, 1_709_244_000...1_735_689_600).hasPrefix(
        "Horizontal axis: universal time, from 29 Feb 2024, 22:00:00 to 1 Jan 2025. "))
    #expect(
      text(.duration, 0...5400).hasPrefix(
        "Horizontal axis: elapsed time, from 0 s to 1 h 30 min. "))
    #expect(
      Chart { ImageMark([[0, 1]]) }.textAlternative == "Image: 2 × 1 pixels, value from 0 to 1.")
  }

  @Test func `a scale may be told the names of 0, 1, 2`() {
    let chart = Chart { PointMark(x: [0, 1], y: [3, 4]) }.xScale(.categorical(["low", "high"]))
    #expect(Drawing(chart).texts.contains { $0.text == "high" })
    #expect(chart.textAlternative.contains("2 categories: low, high"))
  }

  @Test func `names that are too long for their room are cut`() {
    let names = (0..<9).map { "category number \($0)" }
    let drawing = Drawing(Chart { BarMark(names: names, y: names.map { Double($0.count) }) })
    expectTidyLabels(drawing)
    #expect(drawing.texts.contains { $0.text.hasSuffix("…") })
  }
}
