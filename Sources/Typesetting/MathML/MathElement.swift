/// An element of MathML with what is in it.
///
/// KaTeX's markup is read into such a tree (`MathReader`), changed step by step into MathML Core,
/// which is what browsers lay out (`MathElement.core`), spaced as TeX does (`MathSpacing`), and
/// written (`MathWriter`).
struct MathElement: Equatable {
  var name: String
  var attributes: [MathAttribute]
  var children: [MathNode]
  /// What TeX takes it for, where its content does not say.
  var kind: AtomKind?

  init(
    _ name: String, _ attributes: [MathAttribute] = [], _ children: [MathNode] = [],
    kind: AtomKind? = nil
  ) {
    self.name = name
    self.attributes = attributes
    self.children = children
    self.kind = kind
  }

  init(_ name: String, text: String) { self.init(name, [], [.text(text)]) }
}

indirect enum MathNode: Equatable {
  case element(MathElement)
  case text(String)
}

struct MathAttribute: Equatable {
  let name: String
  var value: String

  init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}

extension MathElement {
  subscript(name: String) -> String? {
    get { attributes.first { $0.name == name }?.value }
    set {
      if let index = attributes.firstIndex(where: { $0.name == name }) {
        if let newValue { attributes[index].value = newValue } else { attributes.remove(at: index) }
      } else if let newValue {
        attributes.append(MathAttribute(name, newValue))
      }
    }
  }

  var elements: [MathElement] {
    children.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// The text of an element that holds nothing else.
  var text: String? {
    guard case .text(let text) = children.first, children.count == 1 else {
      return children.isEmpty && Self.tokens.contains(name) ? "" : nil
    }
    return text
  }

  /// The only character of its text.
  var character: Unicode.Scalar? {
    guard let scalars = text?.unicodeScalars, scalars.count == 1 else { return nil }
    return scalars.first
  }

  var isToken: Bool { Self.tokens.contains(name) }

  /// Adds a class or, with a colon in it, a declaration of CSS.
  mutating func look(_ look: String) {
    let name = look.contains(":") ? "style" : "class"
    let separator = name == "style" ? ";" : " "
    self[name] = self[name].map { $0 + separator + look } ?? look
  }

  /// One element for several: themselves if there is just one.
  static func row(_ elements: [MathElement]) -> MathElement {
    elements.count == 1 ? elements[0] : MathElement("mrow", [], elements.map(MathNode.element))
  }

  /// Elements that hold text.
  static let tokens: Set = ["mi", "mn", "mo", "mtext", "ms"]
  /// Elements whose children have places: base, scripts, numerator.
  static let places: Set = [
    "mfrac", "mover", "mroot", "msub", "msubsup", "msup", "munder", "munderover",
  ]
  /// Elements with one row of children, apart from `mrow`.
  static let rows: Set = ["math", "mpadded", "mphantom", "msqrt", "mstyle", "mtd", "menclose"]
}

extension MathElement {
  /// The tree with a change made to each element, the innermost first.
  func mapped(_ change: (MathElement) -> MathElement) -> MathElement {
    var copy = self
    copy.children = children.map { child in
      if case .element(let element) = child { .element(element.mapped(change)) } else { child }
    }
    return change(copy)
  }

  /// All characters, in their order.
  var letters: String {
    children.map { child in
      switch child {
      case .text(let text): text
      case .element(let element): element.letters
      }
    }.joined()
  }

  /// What KaTeX wrote as what browsers lay out; spaces between atoms are still missing.
  var core: MathElement {
    mapped { element in
      Self.steps.reduce(element) { $1($0) }
    }
  }

  /// In this order: each takes what the ones before it leave.
  private static let steps: [@Sendable (MathElement) -> MathElement] = [
    { $0.withTextInTokensOnly }, { $0.withMathLetters }, { $0.withPlainBars }, { $0.withClasses },
    { $0.withPadding }, { $0.withAccents }, { $0.withPrimes }, { $0.withTableStyles },
    { $0.withLinks },
  ]
}
