import Charts
import Markup
import Testing

@Suite struct PaperDrawingTests {
  private static let chart = Chart(title: "Both", x: "x", y: "y") {
    LineMark(x: [0, 1, 2], y: [0, 1, 4], label: "line")
    PointMark(x: [0, 1], y: [2, 3], label: "points")
    TextMark("var(--chart-1,#1a4fa3) is a text", x: 1, y: 2)
  }

  private func drawing(_ graphic: any Graphic, width: Double = 640, isDark: Bool = false)
    -> PaperDrawing
  {
    PaperDrawing(svg: graphic.svg(id: "a").rendered, width: width, isDark: isDark)
  }

  @Test func `nothing depends on a page`() {
    let text = drawing(Self.chart).text
    #expect(text.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\""))
    #expect(text.contains("stroke=\"#1a4fa3\""))
    #expect(!text.contains("=\"var(") && !text.contains("currentColor"))
    #expect(text.contains(">var(--chart-1,#1a4fa3) is a text</text>"))
    #expect(text.contains("font-family=\"Helvetica,Arial,sans-serif\""))
    // What is behind texts and points is the paper.
    #expect(text.contains("stroke=\"#ffffff\"") && !text.contains("#fdfdfb"))
  }

  @Test func `the drawing has the size that is asked for`() {
    let whole = drawing(Self.chart)
    let half = drawing(Self.chart, width: 320)
    #expect(whole.width == 640 && half.width == 320)
    #expect((2 * half.height - whole.height).magnitude <= 2)
    #expect(half.text.contains("width=\"320\" "))
    #expect(half.text.contains("height=\"\(Int(half.height))\""))
    #expect(half.text.contains("viewBox=\"0 0 6400 \(10 * Int(whole.height))\""))
  }

  @Test func `a dark drawing brings its ground along`() {
    let dark = drawing(Self.chart, isDark: true)
    #expect(dark.ground == "#16181c")
    #expect(dark.text.contains("<rect width=\"100%\" height=\"100%\" fill=\"#16181c\"></rect>"))
    #expect(dark.text.contains("stroke=\"#5b9cf2\""))
    #expect(!dark.text.contains("stroke=\"#1a4fa3\""))
  }

  @Test func `of frames the last one is kept`() {
    let frames = Frames {
      for step in 0..<4 { Chart(title: "step \(step)") { PointMark(x: [1], y: [Double(step)]) } }
    }
    let text = drawing(frames).text
    #expect(text.contains(">step 3</text>") && !text.contains(">step 2</text>"))
    #expect(!text.contains("<style") && !text.contains("class=\"frame\""))
    #expect(text.ranges(of: "<g").count == text.ranges(of: "</g>").count)
  }
}
