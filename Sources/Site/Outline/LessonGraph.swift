/// What lessons need of each other, in rows: each lesson stands below all that it needs.
struct LessonGraph {
  /// What stands in a row: a lesson, or an arrow on its way to a lesson further down.
  enum Slot: Hashable {
    case lesson(Int)
    case passage(from: Int, to: Int)
  }

  /// An arrow from a lesson to one that needs it, through the rows between them.
  struct Arrow {
    let from: Int
    let to: Int

    func slots(_ ranks: [Int]) -> [Slot] {
      [.lesson(from)]
        + (ranks[from] + 1..<ranks[to]).map { _ in .passage(from: from, to: to) } + [.lesson(to)]
    }
  }

  let rows: [[Slot]]
  let arrows: [Arrow]
  /// The row of each lesson.
  let ranks: [Int]

  /// - Parameter needs: for each lesson those before it that it needs.
  init(needs: [[Int]]) {
    var above: [Set<Int>] = []
    var direct: [[Int]] = []
    var ranks: [Int] = []
    for needed in needs {
      above.append(needed.reduce(into: Set(needed)) { $0.formUnion(above[$1]) })
      // What a lesson needs through another one goes without saying.
      direct.append(needed.filter { one in !needed.contains { above[$0].contains(one) } })
      ranks.append((needed.map { ranks[$0] }.max() ?? -1) + 1)
    }
    arrows = direct.enumerated().flatMap { to, all in all.map { Arrow(from: $0, to: to) } }
    self.ranks = ranks
    rows = Self.rows(arrows, ranks)
  }

  /// Each row in the order of what leads to it, so that few arrows cross.
  private static func rows(_ arrows: [Arrow], _ ranks: [Int]) -> [[Slot]] {
    let count = (arrows.map { ranks[$0.to] }.max() ?? -1) + 1
    var rows: [[Slot]] = Array(repeating: [], count: count)
    var sources: [Slot: [Slot]] = [:]
    let lessons = Set(arrows.flatMap { [$0.from, $0.to] }).sorted()
    for lesson in lessons { rows[ranks[lesson]].append(.lesson(lesson)) }
    for arrow in arrows {
      let slots = arrow.slots(ranks)
      for (index, slot) in slots.enumerated().dropFirst() {
        // A passage is one slot in each of its rows.
        let row = ranks[arrow.from] + index
        if case .passage = slot { rows[row].append(slot) }
        sources[slot, default: []].append(slots[index - 1])
      }
    }
    for row in rows.indices.dropFirst() {
      let last = Double(max(rows[row - 1].count - 1, 1))
      let places = Dictionary(
        rows[row - 1].enumerated().map { ($1, Double($0) / last) },
        uniquingKeysWith: { first, _ in first })
      let keys = rows[row].enumerated().map { index, slot in
        let above = (sources[slot] ?? []).compactMap { places[$0] }
        return (above.reduce(0, +) / Double(max(above.count, 1)), index)
      }
      rows[row] = keys.sorted { $0 < $1 }.map { rows[row][$0.1] }
    }
    return rows
  }
}
