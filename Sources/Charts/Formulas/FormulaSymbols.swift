/// The signs behind commands of LaTeX.
enum FormulaSymbols {
  struct Sign: Sendable {
    let scalar: Unicode.Scalar
    let kind: AtomKind
  }

  /// Commands for one sign each, in the order of their signs.
  static let signs: [String: Sign] = {
    var result: [String: Sign] = [:]
    func add(_ kind: AtomKind, _ names: String, _ scalars: String) {
      for (name, scalar) in zip(names.split(separator: " "), scalars.unicodeScalars) {
        result[String(name)] = Sign(scalar: scalar, kind: kind)
      }
    }
    add(
      .ordinary,
      "alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa lambda mu nu xi "
        + "pi varpi rho varrho sigma varsigma tau upsilon phi varphi chi psi omega",
      "αβγδϵεζηθϑικλμνξπϖρϱσςτυϕφχψω")
    add(
      .ordinary, "Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega", "ΓΔΘΛΞΠΣΥΦΨΩ")
    add(
      .ordinary,
      "nabla partial infty ell hbar forall exists emptyset varnothing neg top bot Re Im aleph degree "
        + "vert Vert | prime vdots angle dd % $ & # _",
      "∇∂∞ℓℏ∀∃∅∅¬⊤⊥ℜℑℵ°|‖‖′⋮∠d%$&#_")
    add(
      .binary,
      "pm mp times cdot ast star circ bullet oplus ominus otimes odot wedge vee cup cap setminus div "
        + "dagger land lor",
      "±∓×⋅∗⋆∘∙⊕⊖⊗⊙∧∨∪∩∖÷†∧∨")
    add(
      .relation,
      "le leq ge geq ne neq approx sim simeq cong equiv propto to rightarrow leftarrow gets mapsto in "
        + "notin ni subset subseteq supset supseteq perp parallel mid given ll gg coloneqq Rightarrow "
        + "Leftarrow implies iff leftrightarrow Leftrightarrow longrightarrow uparrow downarrow "
        + "triangleq vdash prec succ preceq succeq models",
      "≤≤≥≥≠≠≈∼≃≅≡∝→→←←↦∈∉∋⊂⊆⊃⊇⟂∥∣∣≪≫≔⇒⇐⟹⟺↔⇔⟶↑↓≜⊢≺≻⪯⪰⊨")
    add(.opening, "langle lfloor lceil lVert lvert lbrace lbrack {", "⟨⌊⌈‖|{[{")
    add(.closing, "rangle rfloor rceil rVert rvert rbrace rbrack }", "⟩⌋⌉‖|}]}")
    add(.punctuation, "colon", ":")
    add(.inner, "ldots dots cdots ddots", "……⋯⋱")
    return result
  }()

  /// Operators that are larger in displays.
  static let largeOperators: [String: Unicode.Scalar] = [
    "sum": "∑", "prod": "∏", "coprod": "∐", "int": "∫", "iint": "∬", "oint": "∮", "bigcup": "⋃",
    "bigcap": "⋂", "bigoplus": "⨁", "bigotimes": "⨂", "bigvee": "⋁", "bigwedge": "⋀",
  ]

  /// Functions, which are set upright.
  static let functions: Set<String> = [
    "log", "ln", "lg", "exp", "sin", "cos", "tan", "cot", "sec", "csc", "sinh", "cosh", "tanh",
    "arcsin", "arccos", "arctan", "max", "min", "sup", "inf", "det", "arg", "lim", "limsup",
    "liminf", "argmax", "argmin", "dim", "ker", "deg", "gcd", "tr", "diag", "sign", "Pr", "Var",
    "Cov",
  ]

  /// Functions whose indices stand below them in displays.
  static let functionsWithLimits: Set<String> = [
    "max", "min", "sup", "inf", "det", "lim", "limsup", "liminf", "argmax", "argmin", "gcd", "Pr",
  ]

  /// Signs over letters, as characters that combine.
  static let accents: [String: Unicode.Scalar] = [
    "hat": "\u{302}", "widehat": "\u{302}", "tilde": "\u{303}", "widetilde": "\u{303}",
    "bar": "\u{304}", "dot": "\u{307}", "ddot": "\u{308}", "vec": "\u{20D7}", "check": "\u{30C}",
    "breve": "\u{306}", "acute": "\u{301}", "grave": "\u{300}",
  ]

  static let alphabets: [String: Alphabet] = [
    "mathrm": .upright, "mathbf": .bold, "boldsymbol": .boldSlanted, "bm": .boldSlanted,
    "mathit": .slanted, "mathbb": .double, "mathcal": .script, "mathscr": .script,
    "mathfrak": .fraktur, "mathsf": .sans, "mathtt": .typewriter,
  ]

  static let texts: [String: Alphabet] = [
    "text": .upright, "textrm": .upright, "textnormal": .upright, "textbf": .bold,
    "textit": .slanted, "mbox": .upright,
  ]

  /// Braces that span what they are applied to.
  static let spans: [String: Unicode.Scalar] = ["underbrace": "⏟", "overbrace": "⏞"]

  /// Commands that give what they are applied to the kind of another part.
  static let classes: [String: AtomKind] = [
    "mathord": .ordinary, "mathop": .function, "mathbin": .binary, "mathrel": .relation,
    "mathopen": .opening, "mathclose": .closing, "mathpunct": .punctuation, "mathinner": .inner,
  ]

  /// The environments for tables.
  static let environments: [String: FormulaTable.Form] = {
    typealias Form = FormulaTable.Form
    let equations = Form(
      alignments: [.right, .left], gaps: [2, 0], rowHeight: 1.5, style: .display)
    var result = ["aligned": equations, "split": equations]
    result["gathered"] = Form(rowHeight: 1.5, style: .display)
    result["smallmatrix"] = Form(gaps: [0.6], rowHeight: 0.85, style: .script)
    result["cases"] = Form(alignments: [.left], rowHeight: 1.44, first: "{")
    // Its columns are read behind its name.
    result["array"] = Form()
    let signs: [String: (Unicode.Scalar?, Unicode.Scalar?)] = [
      "": (nil, nil), "p": ("(", ")"), "b": ("[", "]"), "B": ("{", "}"), "v": ("|", "|"),
      "V": ("‖", "‖"),
    ]
    for (letter, (first, last)) in signs {
      result[letter + "matrix"] = Form(first: first, last: last)
    }
    return result
  }()

  /// Room, in parts of the size.
  static let spaces: [String: Double] = [
    ",": 3 / 18.0, ":": 4 / 18.0, ">": 4 / 18.0, ";": 5 / 18.0, "!": -3 / 18.0, " ": 4 / 18.0,
    "quad": 1, "qquad": 2, "thinspace": 3 / 18.0, "enspace": 0.5,
  ]

  static let styles: [String: FormulaStyle] = [
    "displaystyle": .display, "textstyle": .text, "scriptstyle": .script,
    "scriptscriptstyle": .secondScript,
  ]

  static let fractions: [String: FormulaStyle?] = [
    "frac": nil, "cfrac": .display, "dfrac": .display, "tfrac": .text,
  ]

  /// Heights of signs in parts of the size.
  static let sizes: [String: Double] = [
    "big": 1.2, "Big": 1.8, "bigg": 2.4, "Bigg": 3, "bigl": 1.2, "Bigl": 1.8, "biggl": 2.4,
    "Biggl": 3, "bigr": 1.2, "Bigr": 1.8, "biggr": 2.4, "Biggr": 3, "bigm": 1.2, "Bigm": 1.8,
    "biggm": 2.4, "Biggm": 3,
  ]

  /// Letters of the course that have short names.
  static let doubled: [String: Unicode.Scalar] = ["R": "R", "E": "E"]

  private static let further: Set<String> = [
    "binom", "sqrt", "operatorname", "overline", "underline", "left", "right", "middle", "limits",
    "nolimits", "begin", "end", "overset", "underset", "stackrel",
  ]

  /// Every command there is.
  static let names: Set<String> = {
    var names = further.union(functions)
    names.formUnion(signs.keys)
    names.formUnion(largeOperators.keys)
    names.formUnion(accents.keys)
    names.formUnion(alphabets.keys)
    names.formUnion(texts.keys)
    names.formUnion(spaces.keys)
    names.formUnion(styles.keys)
    names.formUnion(fractions.keys)
    names.formUnion(sizes.keys)
    names.formUnion(doubled.keys)
    names.formUnion(spans.keys)
    names.formUnion(classes.keys)
    return names
  }()

  /// The kinds of signs that are written as themselves.
  static let kinds: [Unicode.Scalar: AtomKind] = {
    var result: [Unicode.Scalar: AtomKind] = [:]
    for sign in signs.values where sign.scalar != "|" && sign.scalar != "‖" {
      result[sign.scalar] = sign.kind
    }
    for scalar in "=<>".unicodeScalars { result[scalar] = .relation }
    for scalar in "+\u{2212}".unicodeScalars { result[scalar] = .binary }
    for scalar in "([".unicodeScalars { result[scalar] = .opening }
    for scalar in ")]!?".unicodeScalars { result[scalar] = .closing }
    for scalar in ",;".unicodeScalars { result[scalar] = .punctuation }
    result[":"] = .relation
    return result
  }()
}
