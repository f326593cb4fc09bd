import Markup
import NotebookFormat

/// Callouts: numbered ones with their title, exercises, notes, and what is unfolded on demand.
extension LessonRenderer {
  func render(_ callout: Callout, _ number: String?) -> Node {
    let kind = callout.kind.value
    let content = render(callout.blocks, notes: .outside)
    let name = "callout \(kind.rawValue.lowercased())"
    if [.hint, .solution, .derivation].contains(kind) {
      return tag("details", ["class": name], [summary(callout)] + content)
        .adding("id", callout.label?.value)
    }
    // A group, not a section: proofs and notes are no landmarks to jump between.
    return tag(
      "div", ["class": name, "role": "group", "aria-label": label(callout, number)],
      [title(callout, number)] + (kind == .proof ? ended(content) : content)
    ).adding("id", callout.label?.value)
  }

  /// The mark at the end of a proof: at the right end of its last line, if that is text.
  private func ended(_ content: [Node]) -> [Node] {
    let mark = tag(
      "span", ["class": "qed", "role": "img", "aria-label": "end of proof"], "\u{220E}")
    guard case .element("p", let attributes, let children)? = content.last else {
      return content + [tag("p", ["class": "end"], mark)]
    }
    return content.dropLast() + [.element("p", attributes, children + [" ", mark])]
  }

  private func summary(_ callout: Callout) -> Node {
    let word = callout.kind.value.word
    guard !callout.title.isEmpty else { return tag("summary", [:], .text(word)) }
    return tag("summary", [:], [.text(word + ": ")] + render(callout.title, inLink: true))
  }

  private func label(_ callout: Callout, _ number: String?) -> String {
    let word = callout.kind.value.word
    return number.map { "\(word) \($0)" } ?? word
  }

  private func title(_ callout: Callout, _ number: String?) -> Node {
    var content: [Node] = [
      tag("span", ["class": "callout-name"], .text(label(callout, number)))
    ]
    if !callout.title.isEmpty {
      content += [" ", tag("span", ["class": "callout-title"], render(callout.title))]
    }
    if let kind = callout.exerciseKind {
      content += [" ", tag("span", ["class": "callout-kind"], .text(kind.value.rawValue))]
    }
    return tag("p", ["class": "callout-head"], content)
  }
}

extension CalloutKind {
  /// The word at the head of the callout.
  var word: String {
    let name = rawValue.lowercased()
    return name.prefix(1).uppercased() + name.dropFirst()
  }
}
