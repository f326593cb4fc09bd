/// The text of a field of BibTeX without its LaTeX: accents, dashes, braces that protect capitals.
struct BibTeXText {
  /// A command that has no meaning here, by its bytes in the field.
  struct Unknown: Equatable {
    let command: String
    let range: Range<Int>
  }

  private(set) var plain = ""
  private(set) var unknown: [Unknown] = []
  private let characters: [Character]
  /// Where each character starts, in bytes.
  private let offsets: [Int]
  private var position = 0

  /// The text without LaTeX; commands that are not known stay as they are.
  static func plain(_ text: String) -> String { BibTeXText(text).plain }

  init(_ text: String) {
    characters = Array(text)
    var offset = 0
    offsets = characters.map { character in
      defer { offset += character.utf8.count }
      return offset
    }
    while position < characters.count { readNext() }
    plain = plain.split(whereSeparator: \.isNewlineOrSpace).joined(separator: " ")
  }

  private mutating func readNext() {
    let character = characters[position]
    position += 1
    switch character {
    case "\\": readCommand()
    case "{", "}", "$": break
    case "~": plain += "\u{A0}"
    case "-" where skip("--"): plain += "\u{2014}"
    case "-" where skip("-"): plain += "\u{2013}"
    case "`" where skip("`"): plain += "\u{201C}"
    case "`": plain += "\u{2018}"
    case "'" where skip("'"): plain += "\u{201D}"
    case "'": plain += "\u{2019}"
    default: plain.append(character)
    }
  }

  /// Skips what comes next, if it is this.
  private mutating func skip(_ text: String) -> Bool {
    guard characters[position...].starts(with: text) else { return false }
    position += text.count
    return true
  }

  private mutating func readCommand() {
    let start = position - 1
    guard position < characters.count else { return }
    var name = String(characters[position])
    position += 1
    if name.first?.isASCIILetter ?? false {
      while position < characters.count, characters[position].isASCIILetter {
        name.append(characters[position])
        position += 1
      }
      // White space behind a command of letters ends it.
      while position < characters.count, characters[position] == " " { position += 1 }
    }
    if let accent = Self.accents[name] {
      plain += accented(accent)
    } else if let symbol = Self.symbols[name] {
      plain += symbol
    } else if !Self.styles.contains(name) {
      let end = position < characters.count ? offsets[position] : offsets[position - 1] + 1
      unknown.append(Unknown(command: "\\" + name, range: offsets[start]..<end))
      plain += "\\" + name
    }
  }

  /// The letter that the accent stands on: `\"o`, `\"{o}`, `\'\i`.
  private mutating func accented(_ mark: Unicode.Scalar) -> String {
    while position < characters.count, characters[position] == "{" { position += 1 }
    guard position < characters.count else { return "" }
    var letter = String(characters[position])
    position += 1
    if letter == "\\", position < characters.count {
      letter = String(characters[position])
      position += 1
    }
    let pair = letter + String(mark)
    return Self.precomposed[pair] ?? pair
  }

  /// Combining characters by the commands of accents.
  private static let accents: [String: Unicode.Scalar] = [
    "`": "\u{300}", "'": "\u{301}", "^": "\u{302}", "~": "\u{303}", "=": "\u{304}",
    "u": "\u{306}", ".": "\u{307}", "\"": "\u{308}", "r": "\u{30A}", "H": "\u{30B}",
    "v": "\u{30C}", "d": "\u{323}", "c": "\u{327}", "k": "\u{328}", "b": "\u{331}",
  ]

  private static let symbols: [String: String] = [
    "ss": "ß", "o": "ø", "O": "Ø", "l": "ł", "L": "Ł", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ",
    "aa": "å", "AA": "Å", "i": "ı", "j": "ȷ", "dh": "ð", "th": "þ", "&": "&", "%": "%", "_": "_",
    "#": "#", "$": "$", "{": "{", "}": "}", " ": " ", ",": "\u{202F}", "-": "", "/": "",
    "textendash": "–", "textemdash": "—", "ldots": "…", "dots": "…", "LaTeX": "LaTeX",
    "TeX": "TeX", "epsilon": "ε", "sigma": "σ", "alpha": "α", "beta": "β", "lambda": "λ",
    "infty": "∞", "times": "×",
  ]

  /// Commands that only change how their argument looks.
  private static let styles: Set<String> = [
    "emph", "textit", "textbf", "textsc", "texttt", "textrm", "mathrm", "mathit", "it", "bf", "em",
    "url", "mbox", "text",
  ]

  /// Letters with accents as one scalar each: those of Latin-1 and of Latin Extended-A. Strings are
  /// equal if they show the same, so that each is found by its parts.
  private static let precomposed: [String: String] = {
    let letters = (0xC0...0x17F as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init)
    return Dictionary(
      letters.map { (String($0), String($0)) }, uniquingKeysWith: { first, _ in first })
  }()
}

extension Character {
  fileprivate var isASCIILetter: Bool { isASCII && isLetter }

  /// White space at which a line may break.
  fileprivate var isNewlineOrSpace: Bool { self == " " || isNewline || self == "\t" }
}
