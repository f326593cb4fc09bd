import Charts
import Markup
import Testing

@Suite struct FramesTests {
  private static let annealing = Frames(title: "Annealing", seconds: 4) {
    for step in 0...4 {
      Chart(title: "step \(step)", x: "x", y: "y") {
        PointMark(cloud(20, seed: 4).map { point in point.map { $0 / Double(step + 1) } })
      }
    }
  }

  @Test func `frames are drawn as recorded`() {
    expectSnapshot(of: Self.annealing.svg(id: "annealing"), named: "frames")
  }

  @Test func `a frame is shown for its part of the time, and only where motion is welcome`() {
    let markup = Self.annealing.svg(id: "a").rendered
    #expect(markup.contains("[id=\"a-frames\"] .frame{visibility:hidden}"))
    #expect(markup.contains("[id=\"a-frames\"] .frame.last{visibility:visible}"))
    #expect(markup.contains("@media screen and (prefers-reduced-motion:no-preference){"))
    #expect(markup.contains("20%{visibility:hidden}"))
    for delay in ["0s", "0.8s", "1.6s", "2.4s", "3.2s"] {
      #expect(markup.contains("animation-delay:\(delay)"))
    }
    #expect(!markup.contains("<script") && !markup.contains("<animate"))
  }

  @Test func `what all frames have in common is written once`() {
    let markup = Self.annealing.svg(id: "a").rendered
    #expect(markup.split(separator: "<path").count < 2 + 2 * 5 + 2)
    #expect(markup.split(separator: ">step ").count == 6)
    #expect(markup.split(separator: "text-anchor=\"middle\"").count < 12)
  }

  @Test func `one frame stands still, and none says so`() {
    let one = Frames { Chart { RuleMark(y: 1) } }
    #expect(!one.svg(id: "a").rendered.contains("animation:"))
    #expect(one.textAlternative.hasPrefix("Horizontal axis: "))
    #expect(Frames {}.textAlternative == "No frames.")
    #expect(Frames {}.svg(id: "a").rendered.contains("No frames."))
  }

  @Test func `frames share their domains, and are described by the first and the last`() {
    let frames = Frames(seconds: 2) {
      Chart(title: "before") { LineMark(y: [0, 1]) }
      Chart(title: "after") { LineMark(y: [0, 9]) }
    }
    #expect("\(frames)" == "Frames(2 charts in 2.0 s)")
    #expect(
      frames.textAlternative
        == """
        2 frames. First, “before”: Horizontal axis: from 0 to 1. Vertical axis: from 0 to 9. \
        Line: 2 points, x from 0 to 1, least y 0 at x = 0, greatest 1 at x = 1. \
        Last, “after”: Horizontal axis: from 0 to 1. Vertical axis: from 0 to 9. \
        Line: 2 points, x from 0 to 1, least y 0 at x = 0, greatest 9 at x = 1.
        """)
    #expect(frames.alt("It grows.").textAlternative == "It grows.")
    #expect(frames.data.layers.map(\.panel) == [1, 2])
  }

  @Test func `of many charts as many are played as suit a page`() {
    let frames = Frames { for step in 0..<500 { Chart { RuleMark(y: Double(step)) } } }
    #expect("\(frames)" == "Frames(200 charts in 5.0 s)")
    #expect(frames.data.layers.first?.columns == [.numbers("y", [0])])
    #expect(frames.data.layers.last?.columns == [.numbers("y", [499])])
  }

  @Test func `a run is played step by step`() {
    let states = shrinking(10)
    let frames = Frames(run: states, frames: 5)
    #expect("\(frames)" == "Frames(5 charts in 5.0 s)")
    #expect(frames.textAlternative.contains("Last, “step 39”"))
    #expect("\(Frames(run: []))" == "Frames(0 charts in 5.0 s)")
    #expect("\(Frames(run: [states[0]]))" == "Frames(1 chart in 5.0 s)")
  }
}
