import Charts
import Markup
import Testing

@Suite struct LevelLabelTests {
  private func drawing(_ showsLevels: Bool) -> Drawing {
    Drawing(
      Chart {
        ContourMark(
          { $0 * $0 + 2 * $1 * $1 }, x: -2...2, y: -2...2, levels: [1, 2, 4],
          showsLevels: showsLevels)
      }.height(400))
  }

  @Test func `levels are written on the lines, which are interrupted there`() {
    let (plain, labelled) = (drawing(false), drawing(true))
    let levels = labelled.texts.filter { $0.fill?.contains("--chart-1") ?? false }
    #expect(levels.map(\.text).sorted() == ["1", "2", "4"])
    #expect(plain.texts.count + 3 == labelled.texts.count)
    for (before, after) in zip(plain.paths(of: "contour"), labelled.paths(of: "contour")) {
      #expect(after.parts.count == before.parts.count + 1)
    }
    let points = labelled.paths(of: "contour").flatMap { $0.parts.joined() }
    for level in levels {
      let distances = points.map {
        (($0.x - level.place.x) * ($0.x - level.place.x)
          + ($0.y - level.place.y) * ($0.y - level.place.y)).squareRoot()
      }
      // Near the line, but not on it.
      #expect((distances.min() ?? 0) > 5 && (distances.min() ?? 99) < 14)
    }
  }

  @Test func `levels are turned along the lines, and never upside down`() {
    let turns = drawing(true).markup.split(separator: "rotate(").dropFirst().compactMap {
      Double($0.prefix { $0 != " " })
    }
    #expect(turns.allSatisfy { abs($0) <= 90 })
    let steep = Chart {
      ContourMark({ x, _ in x }, x: 0...4, y: 0...1, levels: [1, 2, 3], showsLevels: true)
    }
    let markup = steep.svg(id: "a").rendered
    #expect(
      markup.ranges(of: "rotate(90 ").count + markup.ranges(of: "rotate(-90 ").count == 3)
  }

  @Test func `a line that is too short or too bent has no level`() {
    let small = Chart {
      ContourMark(
        { $0 * $0 + $1 * $1 }, x: -2...2, y: -2...2, levels: [0.0001, 0.02], showsLevels: true)
    }
    #expect(!small.svg(id: "a").rendered.contains("rotate("))
  }
}
