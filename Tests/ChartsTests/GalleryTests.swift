import Charts
import Markup
import Testing

@Suite struct GalleryTests {
  @Test(arguments: GalleryChart.all)
  func `a chart is drawn as recorded`(_ example: GalleryChart) {
    expectSnapshot(of: example.chart.svg(id: example.name), named: example.name)
  }
}
