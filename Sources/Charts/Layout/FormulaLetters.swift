/// The letters of formulas.
enum FormulaLetters {
  static let commands: [String: String] = [
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ϵ", "varepsilon": "ε",
    "zeta": "ζ", "eta": "η", "theta": "θ", "vartheta": "ϑ", "iota": "ι", "kappa": "κ",
    "lambda": "λ", "mu": "μ", "nu": "ν", "xi": "ξ", "pi": "π", "rho": "ρ", "sigma": "σ",
    "tau": "τ", "upsilon": "υ", "phi": "ϕ", "varphi": "φ", "chi": "χ", "psi": "ψ", "omega": "ω",
    "Gamma": "Γ", "Delta": "Δ", "Theta": "Θ", "Lambda": "Λ", "Xi": "Ξ", "Pi": "Π", "Sigma": "Σ",
    "Phi": "Φ", "Psi": "Ψ", "Omega": "Ω", "nabla": "∇", "partial": "∂", "infty": "∞", "ell": "ℓ",
    "cdot": "·", "times": "×", "pm": "±", "mp": "∓", "le": "≤", "leq": "≤", "ge": "≥",
    "geq": "≥", "ne": "≠", "neq": "≠", "approx": "≈", "sim": "~", "propto": "∝", "equiv": "≡",
    "to": "→", "rightarrow": "→", "leftarrow": "←", "mapsto": "↦", "in": "∈", "subset": "⊂",
    "sum": "∑", "prod": "∏", "int": "∫", "mid": " | ", "given": " | ", "ldots": "…", "dots": "…",
    "cdots": "⋯", "ast": "∗", "star": "⋆", "circ": "∘", "langle": "⟨", "rangle": "⟩", "lVert": "‖",
    "rVert": "‖", "Vert": "‖", "vert": "|", "lvert": "|", "rvert": "|", "prime": "′", "top": "⊤",
    "left": "", "right": "", "big": "", "Big": "", "quad": " ", "qquad": "  ", ",": "\u{2009}",
    ";": " ", ":": " ", "!": "", " ": " ", "{": "{", "}": "}", "|": "‖", "%": "%", "$": "$",
    "&": "&", "#": "#", "_": "_", "dd": "d", "R": "ℝ", "E": "𝔼",
    "forall": "∀", "exists": "∃", "notin": "∉", "ni": "∋", "subseteq": "⊆", "supset": "⊃",
    "supseteq": "⊇", "cup": "∪", "cap": "∩", "setminus": "∖", "emptyset": "∅", "varnothing": "∅",
    "oplus": "⊕", "otimes": "⊗", "odot": "⊙", "perp": "⊥", "parallel": "∥", "wedge": "∧",
    "vee": "∨", "neg": "¬", "ll": "≪", "gg": "≫", "simeq": "≃", "cong": "≅", "coloneqq": "≔",
    "Rightarrow": "⇒", "Leftarrow": "⇐", "implies": "⇒", "iff": "⇔", "leftrightarrow": "↔",
    "longrightarrow": "⟶", "uparrow": "↑", "downarrow": "↓", "gets": "←", "bullet": "•",
    "dagger": "†", "hbar": "ℏ", "Re": "Re", "Im": "Im", "div": "÷", "iint": "∬", "oint": "∮",
    "lfloor": "⌊", "rfloor": "⌋", "lceil": "⌈", "rceil": "⌉", "lbrace": "{", "rbrace": "}",
    "lbrack": "[", "rbrack": "]", "colon": ":", "vdots": "⋮", "ddots": "⋱", "varrho": "ϱ",
    "varsigma": "ς", "varpi": "ϖ", "Upsilon": "Υ", "aleph": "ℵ", "degree": "°", "middle": "",
    "bigl": "", "bigr": "", "Bigl": "", "Bigr": "", "bigg": "", "Bigg": "", "limits": "",
    "nolimits": "", "displaystyle": "", "textstyle": "",
  ]

  /// Marks that combine with the letter before them.
  static let accents: [String: String] = [
    "hat": "\u{302}", "widehat": "\u{302}", "tilde": "\u{303}", "widetilde": "\u{303}",
    "bar": "\u{304}", "overline": "\u{304}", "dot": "\u{307}", "ddot": "\u{308}", "vec": "\u{20D7}",
  ]

  static let functions: Set<String> = [
    "log", "ln", "exp", "sin", "cos", "tan", "sinh", "cosh", "tanh", "arcsin", "arccos", "arctan",
    "max", "min", "sup", "inf", "det", "arg", "lim", "limsup", "liminf", "argmax", "argmin", "dim",
    "ker", "tr", "diag", "sign", "Pr", "Var", "Cov",
  ]

  static let doubled: [String: String] = [
    "R": "ℝ", "N": "ℕ", "Z": "ℤ", "E": "𝔼", "P": "ℙ", "C": "ℂ", "Q": "ℚ",
  ]

  static let script: [String: String] = [
    "N": "𝒩", "L": "ℒ", "F": "ℱ", "D": "𝒟", "H": "ℋ", "O": "𝒪", "X": "𝒳", "U": "𝒰",
  ]

  static let raised: [Character: Character] = [
    "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷", "8": "⁸",
    "9": "⁹", "+": "⁺", "−": "⁻", "=": "⁼", "(": "⁽", ")": "⁾", "n": "ⁿ", "i": "ⁱ", "⊤": "ᵀ",
    "T": "ᵀ", "k": "ᵏ", "t": "ᵗ", "′": "′", "∗": "*", "*": "*",
  ]

  static let lowered: [Character: Character] = [
    "0": "₀", "1": "₁", "2": "₂", "3": "₃", "4": "₄", "5": "₅", "6": "₆", "7": "₇", "8": "₈",
    "9": "₉", "+": "₊", "−": "₋", "=": "₌", "(": "₍", ")": "₎", "a": "ₐ", "e": "ₑ", "h": "ₕ",
    "i": "ᵢ", "j": "ⱼ", "k": "ₖ", "l": "ₗ", "m": "ₘ", "n": "ₙ", "o": "ₒ", "p": "ₚ", "r": "ᵣ",
    "s": "ₛ", "t": "ₜ", "u": "ᵤ", "v": "ᵥ", "x": "ₓ",
  ]
}
