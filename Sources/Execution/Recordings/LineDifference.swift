/// Two texts, line by line.
struct LineDifference {
  private enum Line {
    case same(Substring), removed(Substring), added(Substring)

    var isSame: Bool { if case .same = self { true } else { false } }

    var text: String {
      switch self {
      case .same(let text): "    \(text)"
      case .removed(let text): "  - \(text)"
      case .added(let text): "  + \(text)"
      }
    }
  }

  private let lines: [Line]

  /// How many lines that are the same are shown around those that differ.
  private static let context = 2
  private static let most = 40

  init(_ expected: String, _ found: String) {
    // Behind the end of the last line nothing is to be seen.
    let endsAlike = expected.hasSuffix("\n") && found.hasSuffix("\n")
    let (old, new) = (Self.lines(of: expected, endsAlike), Self.lines(of: found, endsAlike))
    var (removed, added) = (Set<Int>(), Set<Int>())
    for change in new.difference(from: old) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): added.insert(offset)
      }
    }
    var lines: [Line] = []
    var (a, b) = (0, 0)
    while a < old.count || b < new.count {
      if removed.contains(a) {
        lines.append(.removed(old[a]))
        a += 1
      } else if added.contains(b) {
        lines.append(.added(new[b]))
        b += 1
      } else {
        lines.append(.same(old[a]))
        (a, b) = (a + 1, b + 1)
      }
    }
    self.lines = lines
  }

  private static func lines(of text: String, _ isEnded: Bool) -> [Substring] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return isEnded ? lines.dropLast() : lines
  }

  /// The first lines that differ, and all of them with some that are around them.
  var difference: OutputComparison.Difference {
    let removed = lines.count { if case .removed = $0 { true } else { false } }
    let added = lines.count { if case .added = $0 { true } else { false } }
    return OutputComparison.Difference(
      fact: "\(counted(removed)) of the text expected, \(counted(added)) found instead",
      details: [(["recorded (-) and found (+):"] + excerpt).joined(separator: "\n")])
  }

  private func counted(_ count: Int) -> String {
    count == 0 ? "no line" : count == 1 ? "1 line" : "\(count) lines"
  }

  private var excerpt: [String] {
    var texts: [String] = []
    var isGap = false
    for (index, line) in lines.enumerated() {
      let around = lines[max(0, index - Self.context)..<min(lines.count, index + Self.context + 1)]
      guard around.contains(where: { !$0.isSame }) else {
        if !isGap { texts.append("    …") }
        isGap = true
        continue
      }
      isGap = false
      texts.append(line.text)
    }
    guard texts.count > Self.most else { return texts }
    return texts.prefix(Self.most) + ["    … and \(texts.count - Self.most) more lines"]
  }
}
