import Charts
import Markup

/// A drawing read back from its markup, so that tests can measure what a reader would see.
struct Drawing {
  struct Text {
    var text: String
    /// The room of the text at the larger of its sizes.
    var box: Box
    var place: Place
    var anchor: String
    var fill: String?
  }

  struct Path {
    /// The class of the group around it, or of the path itself.
    var group: String?
    var color: String?
    var attributes: [String: String]
    var parts: [[Place]]
  }

  struct Place: Equatable {
    var x: Double
    var y: Double
  }

  struct Box {
    var minX, minY, maxX, maxY: Double

    func overlaps(_ other: Box) -> Bool {
      minX < other.maxX && other.minX < maxX && minY < other.maxY && other.minY < maxY
    }
  }

  private(set) var width = 0.0
  private(set) var height = 0.0
  private(set) var texts: [Text] = []
  private(set) var paths: [Path] = []
  private(set) var ids: [String] = []
  private(set) var title = ""
  private(set) var description = ""
  let markup: String

  init(_ chart: Chart, id: String = "c") { self.init(chart.svg(id: id)) }

  init(_ node: Node) {
    markup = node.rendered
    read(node, group: nil, color: nil)
  }

  /// The paths of marks of a kind.
  func paths(of group: String) -> [Path] { paths.filter { $0.group == group } }

  /// - Parameter around: what groups say of the texts in them.
  private mutating func read(
    _ node: Node, group: String?, color: String?, around: [String: String] = [:]
  ) {
    switch node {
    case .group(let nodes):
      for node in nodes { read(node, group: group, color: color, around: around) }
    case .text, .trusted: break
    case .element(let name, let list, let children):
      let attributes = Dictionary(uniqueKeysWithValues: list.map { ($0.name, $0.value ?? "") })
      if let id = attributes["id"] { ids.append(id) }
      // The letters of formulas.
      if name == "svg", attributes["overflow"] != nil { return }
      switch name {
      case "svg":
        let box = attributes["viewBox", default: ""].split(separator: " ").compactMap { Double($0) }
        // A picture that is cut off has a drawing of its own around it.
        if box.count == 4 { (width, height) = (box[2] / 10, box[3] / 10) }
      case "title": title = node.plainText
      case "desc": description = node.plainText
      case "text":
        texts += Self.texts(children, around.merging(attributes) { $1 })
        return
      // What it holds is drawn at the corners of another path.
      case "marker": return
      case "path":
        paths.append(
          Path(
            group: group, color: color, attributes: attributes,
            parts: Self.parts(attributes["d", default: ""], scale: Self.scale(attributes))))
      default: break
      }
      let inner = name == "g" ? (attributes["class"], attributes["color"]) : (group, color)
      let outside = name == "g" ? around.merging(attributes) { $1 } : around
      for child in children { read(child, group: inner.0, color: inner.1, around: outside) }
    }
  }

  /// One text, or several that stand in a line.
  private static func texts(_ children: [Node], _ attributes: [String: String]) -> [Text] {
    let parts = children.compactMap { child -> Text? in
      guard case .element("tspan", let list, _) = child, list.contains(where: { $0.name == "x" })
      else { return nil }
      let own = Dictionary(uniqueKeysWithValues: list.map { ($0.name, $0.value ?? "") })
      return text(child.plainText, attributes.merging(own) { $1 })
    }
    return parts.isEmpty ? [text(Node.group(children).plainText, attributes)] : parts
  }

  /// How many tenths of a unit the numbers of a path count.
  private static func scale(_ attributes: [String: String]) -> Double {
    Double(attributes["transform", default: ""].dropFirst("scale(".count).dropLast()) ?? 1
  }

  private static func text(_ text: String, _ attributes: [String: String]) -> Text {
    let isTitle = attributes["font-weight"] != nil
    let size = Typography.largeSize * (isTitle ? Typography.titleScale : 1)
    func ems(_ name: String) -> Double? {
      attributes[name].flatMap { Double($0.dropLast(2)) }.map { size * $0 }
    }
    // Words beside a formula have the length that the drawing asks for.
    let width =
      ems("textLength")
      ?? Typography.width(of: text) * size * (isTitle ? Typography.titleWidening : 1)
    let place = Place(
      x: (Double(attributes["x", default: ""]) ?? .nan) / 10 + (ems("dx") ?? 0),
      y: (Double(attributes["y", default: ""]) ?? .nan) / 10)
    let anchor = attributes["text-anchor", default: "start"]
    let left = place.x - (anchor == "end" ? width : anchor == "middle" ? width / 2 : 0)
    // Letters reach from 0.76 em above the base line to 0.24 em below it.
    let base = place.y + size * (Double(attributes["dy", default: ""].dropLast(2)) ?? .nan)
    let box = Box(
      minX: left, minY: base - 0.76 * size, maxX: left + width, maxY: base + 0.24 * size)
    return Text(text: text, box: box, place: place, anchor: anchor, fill: attributes["fill"])
  }

  /// The absolute places of every part of a path.
  private static func parts(_ data: String, scale: Double) -> [[Place]] {
    var parts: [[Place]] = []
    var (x, y) = (0.0, 0.0)
    func tenths(_ value: Double) -> Double { (value * 10).rounded() / 10 }
    for (command, numbers) in commands(data).map({ ($0, $1.map { scale * $0 / 10 }) }) {
      switch command {
      case "M", "m":
        (x, y) =
          command == "M"
          ? (numbers[0], numbers[1]) : (tenths(x + numbers[0]), tenths(y + numbers[1]))
        parts.append([Place(x: x, y: y)])
      case "l":
        for index in stride(from: 0, to: numbers.count - 1, by: 2) {
          (x, y) = (tenths(x + numbers[index]), tenths(y + numbers[index + 1]))
          parts[parts.count - 1].append(Place(x: x, y: y))
        }
      case "h", "v":
        for number in numbers where number != 0 {
          (x, y) = command == "h" ? (tenths(x + number), y) : (x, tenths(y + number))
          parts[parts.count - 1].append(Place(x: x, y: y))
        }
      default: break
      }
    }
    return parts
  }

  private static func commands(_ data: String) -> [(Character, [Double])] {
    var result: [(Character, [Double])] = []
    var number = ""
    func flush() {
      if let value = Double(number) { result[result.count - 1].1.append(value) }
      number = ""
    }
    for character in data {
      if character.isLetter {
        flush()
        result.append((character, []))
      } else if character == "-" {
        flush()
        number = "-"
      } else if character == " " {
        flush()
      } else {
        number.append(character)
      }
    }
    flush()
    return result
  }
}

extension Drawing {
  /// Numbers at the horizontal axis with their places.
  var xTicks: [(value: Double, x: Double)] {
    texts.filter { $0.anchor == "middle" && isTick($0) }.compactMap { text in
      Self.number(text.text).map { ($0, text.place.x) }
    }
  }

  /// Numbers at the vertical axis with their places.
  var yTicks: [(value: Double, y: Double)] {
    texts.filter { $0.anchor == "end" && isTick($0) }.compactMap { text in
      Self.number(text.text).map { ($0, text.place.y) }
    }
  }

  /// The area of the plot, which is where the lines of the grid end.
  var plot: Box? {
    let lines = paths.filter { $0.group == nil }.flatMap(\.parts)
    let level = lines.first { $0.first?.y == $0.last?.y }
    let upright = lines.first { $0.first?.x == $0.last?.x }
    guard let level, let upright else { return nil }
    let (x, y) = (level.map(\.x).sorted(), upright.map(\.y).sorted())
    return Box(minX: x[0], minY: y[0], maxX: x[1], maxY: y[1])
  }

  /// What the axes say about a place.
  func data(at place: Place) -> Place {
    Place(
      x: Self.interpolate(xTicks.map { ($0.value, $0.x) }, at: place.x),
      y: Self.interpolate(yTicks.map { ($0.value, $0.y) }, at: place.y))
  }

  private func isTick(_ text: Text) -> Bool { text.fill?.contains("--chart-soft") ?? false }

  private static func number(_ text: String) -> Double? {
    Double(text.filter { $0 != "\u{2009}" }.map { $0 == "\u{2212}" ? "-" : String($0) }.joined())
  }

  private static func interpolate(_ ticks: [(Double, Double)], at place: Double) -> Double {
    guard let first = ticks.first, let last = ticks.last, first.1 != last.1 else { return .nan }
    return first.0 + (place - first.1) / (last.1 - first.1) * (last.0 - first.0)
  }
}
