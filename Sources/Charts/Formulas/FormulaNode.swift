/// A part of a formula, as TeX thinks of it.
indirect enum FormulaNode: Sendable, Equatable {
  /// A letter or sign, upright or in the alphabet that it is set in.
  case symbol(Unicode.Scalar, AtomKind, Alphabet)
  /// A sum, an integral or the like, which is larger in displays.
  case largeOperator(Unicode.Scalar)
  /// A function's name: log.
  case function(String)
  /// Words in the upright letters of the font.
  case text(String, Alphabet)
  case row([FormulaNode])
  /// - Parameter limits: whether the scripts stand above and below and not behind; nil leaves it to
  ///   the base.
  case scripts(FormulaNode, below: FormulaNode?, above: FormulaNode?, limits: Bool?)
  /// - Parameter style: how large it is; nil follows what is around it.
  case fraction(FormulaNode, FormulaNode, hasBar: Bool, style: FormulaStyle?)
  case root(FormulaNode, degree: FormulaNode?)
  /// - Parameter isWide: whether the sign grows with what is below it.
  case accent(FormulaNode, Unicode.Scalar, isWide: Bool)
  case bar(FormulaNode, isAbove: Bool)
  /// Rows between signs that grow with them; the signs between rows are those of `\middle`.
  case enclosed(Unicode.Scalar?, [FormulaNode], [Unicode.Scalar?], Unicode.Scalar?)
  case table(FormulaTable)
  /// A brace above or below that is as wide as what it spans.
  case span(FormulaNode, Unicode.Scalar, isAbove: Bool)
  /// A part that stands among its neighbours as another kind: `\mathop`.
  case classed(FormulaNode, AtomKind)
  /// A sign of a given size: `\big(`.
  case sized(Unicode.Scalar, AtomKind, height: Double)
  /// Room, in parts of the size.
  case space(Double)
  case styled(FormulaNode, FormulaStyle)
}

/// Rows of parts that stand in columns.
struct FormulaTable: Sendable, Equatable {
  enum Alignment: Sendable, Equatable { case left, centre, right }

  /// What an environment says about its tables; all lengths in parts of the size.
  struct Form: Sendable, Equatable {
    /// The sides of columns; the last ones are repeated.
    var alignments: [Alignment] = [.centre]
    /// The room before each column but the first one, repeated as the sides are.
    var gaps: [Double] = [1]
    /// The least distance of base lines.
    var rowHeight = 1.2
    /// How large cells are; nil follows what is around them, at most as large as running text.
    var style: FormulaStyle?
    /// The signs around it.
    var first: Unicode.Scalar?
    var last: Unicode.Scalar?
  }

  var form: Form
  var rows: [[FormulaNode]]
}

/// What a part of a formula is to its neighbours, which decides the room between them.
enum AtomKind: Int, Sendable {
  case ordinary, function, binary, relation, opening, closing, punctuation, inner
}

/// The size of a formula's parts.
enum FormulaStyle: Int, Sendable {
  case display, text, script, secondScript

  /// The style of scripts.
  var ofScripts: FormulaStyle { self == .display || self == .text ? .script : .secondScript }

  /// The style above and below the bar of a fraction.
  var ofFractions: FormulaStyle { self == .display ? .text : ofScripts }
}

extension FormulaNode {
  /// What it is to its neighbours; nil for room.
  var kind: AtomKind? {
    switch self {
    case .symbol(_, let kind, _), .sized(_, let kind, _): kind
    case .largeOperator, .function: .function
    case .scripts(let base, _, _, _): base.kind ?? .ordinary
    case .fraction, .enclosed: .inner
    case .space: nil
    case .row(let nodes) where nodes.count == 1: nodes[0].kind
    case .styled(let node, _): node.kind
    case .classed(_, let kind): kind
    case .text, .row, .root, .accent, .bar, .table, .span: .ordinary
    }
  }
}

extension AtomKind {
  /// The room before an atom behind another one, in parts of the size (The TeXbook, page 170).
  ///
  /// - Parameter isSmall: whether it is a script, where only functions keep their distance.
  static func space(_ first: AtomKind, _ second: AtomKind, isSmall: Bool) -> Double {
    let digit = table[first.rawValue][second.rawValue]
    if isSmall, digit < 0 { return 0 }
    return [0, 3.0, 4, 5][abs(digit)] / 18
  }

  /// 1, 2 and 3 for the three widths; those below zero are left out in scripts.
  private static let table = [
    [0, 1, -2, -3, 0, 0, 0, -1],
    [1, 1, 0, -3, 0, 0, 0, -1],
    [-2, -2, 0, 0, -2, 0, 0, -2],
    [-3, -3, 0, 0, -3, 0, 0, -3],
    [0, 0, 0, 0, 0, 0, 0, 0],
    [0, 1, -2, -3, 0, 0, 0, -1],
    [-1, -1, 0, -1, -1, -1, -1, -1],
    [-1, 1, -2, -3, -1, 0, -1, -1],
  ]

  /// The kinds of a row; a sign such as + with nothing before it to add to is an ordinary one.
  static func kinds(of nodes: [FormulaNode]) -> [AtomKind?] {
    var kinds = nodes.map(\.kind)
    var last: AtomKind?
    var lastIndex: Int?
    for index in kinds.indices {
      guard let kind = kinds[index] else { continue }
      switch (last, kind) {
      case (nil, .binary), (.binary?, .binary), (.function?, .binary), (.relation?, .binary),
        (.opening?, .binary), (.punctuation?, .binary):
        kinds[index] = .ordinary
      case (.binary?, .relation), (.binary?, .closing), (.binary?, .punctuation):
        if let lastIndex { kinds[lastIndex] = .ordinary }
      default: break
      }
      last = kinds[index]
      lastIndex = index
    }
    if last == .binary, let lastIndex { kinds[lastIndex] = .ordinary }
    return kinds
  }
}
