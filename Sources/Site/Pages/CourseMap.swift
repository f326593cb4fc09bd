import Markup

/// The lessons of a course as a drawing: an arrow leads from each to those that need it, and a
/// lesson's box is a link to it.
///
/// The same is said in words: behind each lesson in the list below, and in the name of its link.
struct CourseMap {
  private let outline: CourseOutline
  private let frame: PageFrame
  private let graph: LessonGraph
  /// For each lesson those before it that it needs.
  private let needs: [[Int]]

  /// The most lessons that a drawing can show.
  private static let most = 60
  private static let box = (width: 184, height: 46)
  private static let gap = (x: 22, y: 34)
  private static let passage = 12

  /// Nil if no lesson needs another, or if there are too many.
  init?(_ outline: CourseOutline, in frame: PageFrame) {
    guard outline.lessons.count <= 1000 else { return nil }
    let prerequisites = Prerequisites(outline)
    needs = outline.lessons.map { lesson in
      Set(prerequisites.lessons(neededBy: lesson).map(\.index)).filter { $0 < lesson.index }
        .sorted()
    }
    graph = LessonGraph(needs: needs)
    (self.outline, self.frame) = (outline, frame)
    let shown = graph.rows.joined().count { if case .lesson = $0 { true } else { false } }
    guard (2...Self.most).contains(shown) else { return nil }
  }

  var node: Node {
    let places = places
    let width = (places.map { $0.values.map(\.right).max() ?? 0 }.max() ?? 0) + 1
    let height = graph.rows.count * (Self.box.height + Self.gap.y) - Self.gap.y + 2
    let drawing = tag(
      "svg",
      ["viewBox": "-1 -1 \(width) \(height)", "width": "\(width)", "height": "\(height)"],
      [
        tag("path", ["class": "arrows", "d": arrows(places)]),
        tag("path", ["class": "heads", "d": heads(places)]),
      ]
        + graph.rows.enumerated().flatMap { row, slots in slots.compactMap { box($0, row, places) }
        })
    return tag(
      "section", ["class": "part course-map"],
      [
        tag("h2", [:], "Map"),
        tag("p", [:], "An arrow leads from a lesson to those that need it."),
        tag(
          "div",
          ["class": "scroll", "tabindex": "0", "role": "group", "aria-label": "Map of the course"],
          drawing),
      ])
  }

  /// Where a slot stands in its row.
  private struct Span {
    var left: Int
    var right: Int
    var middle: Int { (left + right) / 2 }
  }

  /// The slots of each row, in the middle of the drawing.
  private var places: [[LessonGraph.Slot: Span]] {
    let widths = graph.rows.map { row in
      row.map { if case .lesson = $0 { Self.box.width } else { Self.passage } }
    }
    let totals = widths.map { $0.reduce(0, +) + Self.gap.x * ($0.count - 1) }
    let width = totals.max() ?? 0
    return graph.rows.indices.map { row in
      var x = (width - totals[row]) / 2
      var spans: [LessonGraph.Slot: Span] = [:]
      for (slot, size) in zip(graph.rows[row], widths[row]) {
        spans[slot] = Span(left: x, right: x + size)
        x += size + Self.gap.x
      }
      return spans
    }
  }

  private func top(_ row: Int) -> Int { row * (Self.box.height + Self.gap.y) }

  /// Curves between rows, straight lines through them.
  private func arrows(_ places: [[LessonGraph.Slot: Span]]) -> String {
    graph.arrows.map { arrow in
      let slots = arrow.slots(graph.ranks)
      let first = graph.ranks[arrow.from]
      let x = slots.enumerated().map { places[first + $0][$1]?.middle ?? 0 }
      var path = "M\(x[0]) \(top(first) + Self.box.height)"
      for index in x.indices.dropFirst() {
        let end = top(first + index)
        let half = Self.gap.y / 2
        path += "C\(x[index - 1]) \(end - half) \(x[index]) \(end - half) \(x[index]) \(end)"
        if index < x.count - 1 { path += "v\(Self.box.height)" }
      }
      return path
    }.joined()
  }

  private func heads(_ places: [[LessonGraph.Slot: Span]]) -> String {
    Set(graph.arrows.map(\.to)).sorted().map { lesson in
      let row = graph.ranks[lesson]
      return "M\(places[row][.lesson(lesson)]?.middle ?? 0) \(top(row))l-4-7h8z"
    }.joined()
  }

  private func box(
    _ slot: LessonGraph.Slot, _ row: Int, _ places: [[LessonGraph.Slot: Span]]
  ) -> Node? {
    guard case .lesson(let index) = slot, let span = places[row][slot] else { return nil }
    let lesson = outline.lessons[index]
    let title = outline.title(of: lesson).text
    let lines = Self.lines("\(lesson.number) \(title)")
    let first = top(row) + Self.box.height / 2 + 5 - 8 * (lines.count - 1)
    let text = lines.enumerated().map { line, words in
      tag("tspan", ["x": "\(span.middle)", "y": "\(first + 16 * line)"], .text(words))
    }
    return tag(
      "a", ["href": frame.address(lesson.path), "aria-label": name(of: index)],
      [
        tag(
          "rect",
          [
            "x": "\(span.left)", "y": "\(top(row))", "width": "\(Self.box.width)",
            "height": "\(Self.box.height)", "rx": "5",
          ]),
        tag("text", [:], text),
      ])
  }

  /// "2 Score matching, needs lesson 1".
  private func name(of index: Int) -> String {
    let lesson = outline.lessons[index]
    let numbers = needs[index].map { outline.lessons[$0].number }.joined(separator: ", ")
    let needed = needs[index].count == 1 ? ", needs lesson " : ", needs lessons "
    return "\(lesson.number) \(outline.title(of: lesson).text)"
      + (numbers.isEmpty ? "" : needed + numbers)
  }

  /// How many letters fit into a line of a box.
  private static let lineLength = 25

  /// The words in two lines at most.
  private static func lines(_ text: String) -> [String] {
    var lines = [""]
    for word in text.split(separator: " ") {
      if lines[lines.count - 1].isEmpty {
        lines[lines.count - 1] = String(word)
      } else if lines[lines.count - 1].count + word.count < lineLength {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append(String(word))
      }
    }
    guard lines.count > 2 else { return lines.map(cut) }
    return [cut(lines[0]), cut(lines[1] + " " + lines[2...].joined(separator: " "))]
  }

  private static func cut(_ line: String) -> String {
    line.count <= lineLength ? line : line.prefix(lineLength - 1) + "…"
  }
}
