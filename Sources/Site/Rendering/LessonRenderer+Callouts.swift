import Markup
import NotebookFormat

/// Callouts: numbered ones with their title, exercises, notes, and what is unfolded on demand.
extension LessonRenderer {
  func render(_ callout: Callout, _ number: String?) -> Node {
    let kind = callout.kind.value
    let content = render(callout.blocks, notes: .outside)
    let name = "callout \(kind.rawValue.lowercased())"
    if kind == .hint || kind == .solution {
      return tag("details", ["class": name], [summary(callout)] + content)
        .adding("id", callout.label?.value)
    }
    let end: [Node] =
      kind == .proof ? [tag("p", ["class": "qed", "aria-label": "end of proof"], "∎")] : []
    return tag(
      "section", ["class": name, "aria-label": label(callout, number)],
      [title(callout, number)] + content + end
    ).adding("id", callout.label?.value)
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
