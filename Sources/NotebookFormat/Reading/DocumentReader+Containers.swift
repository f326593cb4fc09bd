import Diagnostics

/// Lists, quotes, callouts and footnotes.
extension DocumentReader {
  mutating func list(
    _ index: Int, _ marker: CommonMarkTree.ListMarker, _ surroundings: Surroundings
  ) -> Block {
    let items = tree.children(of: index).map { item($0, surroundings.inside(quote: false)) }
    let list = List(start: marker.start, isTight: marker.isTight, items: items)
    let start = start(of: index)
    return Block(
      kind: .list(list), range: start..<max(start, items.last?.range.upperBound ?? start))
  }

  private mutating func item(_ index: Int, _ surroundings: Surroundings) -> ListItem {
    let isDone = taskState(ofItem: index)
    let blocks = blocks(of: index, surroundings, skipping: isDone == nil ? 0 : 4)
    return ListItem(isDone: isDone, blocks: blocks, range: range(of: index, enclosing: blocks))
  }

  /// Whether an item starts with a box, `[ ]` or `[x]`, and whether the box is ticked.
  private func taskState(ofItem index: Int) -> Bool? {
    let first = index + 1
    guard first < tree.nodes[index].end, tree.nodes[first].kind == .paragraph,
      first + 1 < tree.nodes[first].end, tree.nodes[first + 1].kind == .text
    else { return nil }
    let content = bytes(of: first)
    guard content.count > 4, content.dropFirst(3).first?.isSpaceOrTab == true else { return nil }
    if content.hasText("[ ]", at: content.startIndex) { return false }
    let isTicked =
      content.hasText("[x]", at: content.startIndex)
      || content.hasText("[X]", at: content.startIndex)
    return isTicked ? true : nil
  }

  mutating func quote(_ index: Int, _ surroundings: Surroundings) -> Block {
    let marker = index + 1
    let isCallout = marker < tree.nodes[index].end && tree.nodes[marker].kind == .calloutMarker
    let title = isCallout ? calloutTitle(marker) : nil
    let blocks = blocks(of: index, surroundings.inside(quote: true))
    var range = range(of: index, enclosing: blocks)
    guard let title else { return Block(kind: .quote(blocks), range: range) }
    range = range.lowerBound..<max(range.upperBound, lineEnd(of: marker))
    let callout = Callout(
      kind: title.kind, title: title.content, label: title.label, exerciseKind: title.exerciseKind,
      blocks: blocks)
    return Block(kind: .callout(callout), range: range)
  }

  private struct CalloutTitle {
    let kind: Located<CalloutKind>
    let content: [Inline]
    var label: Label?
    var exerciseKind: Located<ExerciseKind>?
  }

  /// The first line of a callout: `[!EXERCISE] Title {#exr-student kind=implementation}`.
  private func calloutTitle(_ index: Int) -> CalloutTitle {
    let start = start(of: index)
    let end = min(start + bytes(of: index).count, text.bytes.count)
    let map = ContentMap(text, range: start..<end)
    let markerEnd = CalloutSyntax.markerEnd(in: map.bytes, at: 0) ?? map.bytes.count
    let word = 2..<max(2, markerEnd - 1)
    let kind = calloutKind(Located(map.text(word), map.fileRange(of: word)))
    var reader = InlineReader(tree, map, findings)
    reader.takesAttributes = true
    reader.skipBefore = map.bytes.skip(from: markerEnd, while: \.isSpaceOrTab)
    var title = CalloutTitle(kind: kind, content: reader.read(index))
    if let list = reader.attributes { readAttributes(list, &title) }
    return title
  }

  private func calloutKind(_ word: Located<String>) -> Located<CalloutKind> {
    let upper = Located(word.value.uppercased(), word.range)
    if let kind = CalloutKind(rawValue: upper.value) { return Located(kind, word.range) }
    let names = CalloutKind.allCases.map(\.rawValue)
    let nearest = Suggestion.nearest(to: word.value, among: names)
    findings.report(
      "no callout is called '\(word.value)'", at: word.range,
      help: nearest.map { "did you mean '\($0)'?" } ?? "choose \(names.choices)")
    return Located(nearest.flatMap(CalloutKind.init) ?? .note, word.range)
  }

  private func readAttributes(_ list: AttributeList, _ title: inout CalloutTitle) {
    let kind = title.kind.value
    findings.expectLabelOnly(
      list, "a callout '\(kind.rawValue)'", options: kind == .exercise ? ["kind"] : [])
    title.label = findings.label(
      of: list, "a callout '\(kind.rawValue)'", prefix: kind.labelPrefix)
    guard kind == .exercise, let option = list.options.last(where: { $0.name.value == "kind" })
    else { return }
    title.exerciseKind = findings.choice(option.value, "kind of exercise")
  }

  mutating func readFootnote(_ index: Int, _ surroundings: Surroundings) {
    let start = start(of: index)
    guard let label = FootnoteSyntax.label(in: text.bytes, at: start) else { return }
    let blocks = blocks(of: index, surroundings.inside(quote: false))
    footnotes.append(
      Footnote(
        label: Label(text.source[label], label), blocks: blocks,
        range: range(of: index, enclosing: blocks)))
  }

  /// Compares the definitions of footnotes with their uses.
  func checkFootnotes() {
    var defined: [String: Label] = [:]
    for label in footnotes.map(\.label) {
      guard let first = defined[label.value] else {
        defined[label.value] = label
        continue
      }
      let note = Diagnostic.Note("it is first defined here", at: text.place(first.range))
      findings.report(
        Diagnostic(
          "footnote '\(label.value)' is defined twice", at: text.place(label.range),
          help: "choose another label", notes: [note]))
    }
    let names = footnotes.map(\.label.value)
    for use in findings.footnoteUses where defined[use.value] == nil {
      findings.report(
        "footnote '\(use.value)' is not defined", at: use.range,
        help: Suggestion.help(for: use.value, among: names)
          ?? "define it on a line '[^\(use.value)]: …', or write '\\[' for a bracket")
    }
    let used = Set(findings.footnoteUses.map(\.value))
    for (name, label) in defined.sorted(by: {
      $0.value.range.lowerBound < $1.value.range.lowerBound
    })
    where !used.contains(name) {
      findings.warn(
        "footnote '\(name)' is never referred to", at: label.range,
        help: "refer to it with '[^\(name)]', or remove it")
    }
  }
}
