extension MathElement {
  /// Elements that hold text hold nothing else, and those whose children have places hold elements.
  ///
  /// KaTeX makes an `mo` or `mi` around anything that TeX is told to take for an operator or an
  /// ordinary symbol; such a group keeps that as its kind.
  var withTextInTokensOnly: MathElement {
    if isToken { return children.allSatisfy(\.isText) ? joined : unwrapped }
    if name == "mspace", self["width"] == nil { return MathElement("mrow") }
    guard Self.places.contains(name) else { return self }
    var copy = self
    copy.children = children.map { $0.isText ? .element(MathElement("mrow", [], [$0])) : $0 }
    return copy
  }

  /// One text for several, and an operator that KaTeX gives spaces as the kind that has those.
  private var joined: MathElement {
    var copy = self
    if children.count != 1 { copy.children = [.text(letters)] }
    guard name == "mo" else { return copy }
    copy.kind = self["separator"] == "true" ? .punctuation : spacedKind
    // Nothing that is told to be an operator: all that there is of it are its spaces.
    if letters.isEmpty { return MathElement("mrow", kind: copy.kind ?? .function) }
    for name in ["lspace", "rspace", "separator", "mathvariant"] { copy[name] = nil }
    return copy
  }

  private var unwrapped: MathElement {
    let inner = elements
    var copy = Self.row(inner)
    if name == "mo" {
      if inner.count == 1, let only = inner[0].character, inner[0].name == "mi",
        !only.properties.isAlphabetic
      {
        copy = MathElement("mo", text: String(only))
      }
      let isOperator = inner.contains { $0.name == "mi" && $0.kind != .function }
      copy.kind = spacedKind ?? inner.first?.kind ?? (isOperator ? .function : .relation)
      if inner.contains(where: \.isFunction) { copy.kind = .function }
    } else if inner.contains(where: { $0.isFunction || $0.scriptBase?.isFunction == true }) {
      copy.kind = .function
    } else {
      copy.kind = .ordinary
    }
    return copy
  }

  /// The kind that KaTeX's spaces stand for.
  private var spacedKind: AtomKind? {
    switch (self["lspace"], self["rspace"]) {
    case ("0.22em", "0.22em"): .binary
    case ("0em", "0.17em"): .punctuation
    case ("0.05em", "0.05em"): .middle
    case ("0em", "0em"):
      character.flatMap { AtomKind.isBracket($0) ? nil : .ordinary }
    default: nil
    }
  }

  /// Whether it is the name of a function, such as `log`.
  var isFunction: Bool {
    if name == "mi", let text { return text.unicodeScalars.count > 1 }
    if name == "mo" { return text == MathSpacing.application }
    return name == "mrow" && elements.last?.text == MathSpacing.application
  }

  /// What scripts are attached to.
  var scriptBase: MathElement? {
    Self.scripts.contains(name) ? elements.first : nil
  }

  static let scripts: Set = ["mover", "msub", "msubsup", "msup", "munder", "munderover"]
}

extension MathNode {
  fileprivate var isText: Bool { if case .text = self { true } else { false } }
}
