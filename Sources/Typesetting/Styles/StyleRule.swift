/// One rule of a stylesheet without nested rules: `selector{declarations}`.
struct StyleRule: Equatable {
  let selector: String
  let declarations: String

  var css: String { "\(selector){\(declarations)}\n" }

  /// KaTeX counts equations in the stylesheet; ours have their numbers in the markup.
  var isCounter: Bool { declarations.contains("counter-") }

  /// The rules of a minified stylesheet in their order.
  static func rules(in css: String) -> [StyleRule] {
    css.split(separator: "}").compactMap { rule in
      let parts = rule.split(separator: "{", maxSplits: 1)
      guard parts.count == 2 else { return nil }
      return StyleRule(selector: String(parts[0]).trimmed, declarations: String(parts[1]))
    }
  }

  /// The value of a declaration.
  func value(of property: String) -> String? {
    for declaration in declarations.split(separator: ";") {
      let parts = declaration.split(separator: ":", maxSplits: 1)
      if parts.count == 2, String(parts[0]).trimmed == property { return String(parts[1]).trimmed }
    }
    return nil
  }
}

extension String {
  /// The text without white space at its ends.
  fileprivate var trimmed: String {
    let start = drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }
}

/// A font as the stylesheet declares it, with its `woff2` file only.
struct FontFace: Equatable {
  let family: String
  let weight: String
  let style: String
  /// The file's name without a folder.
  let file: String

  init?(_ rule: StyleRule) {
    guard rule.selector == "@font-face", let family = rule.value(of: "font-family"),
      let source = rule.value(of: "src"), let file = Self.file(in: source)
    else { return nil }
    self.family = family.filter { $0 != "\"" && $0 != "'" }
    self.file = file
    weight = rule.value(of: "font-weight") ?? "400"
    style = rule.value(of: "font-style") ?? "normal"
  }

  /// The name in `url(fonts/name.woff2) format("woff2")`.
  private static func file(in source: String) -> String? {
    for part in source.split(separator: ",") {
      guard let open = part.firstIndex(of: "("), let close = part.firstIndex(of: ")") else {
        continue
      }
      let url = part[part.index(after: open)..<close].filter { $0 != "\"" && $0 != "'" }
      let name = url.split(separator: "/").last.map(String.init) ?? ""
      if name.hasSuffix(".woff2") { return name }
    }
    return nil
  }

  func css(in folder: String) -> String {
    "@font-face{font-family:\(family);font-style:\(style);font-weight:\(weight);"
      + "src:url(\(folder)/\(file)) format(\"woff2\")}\n"
  }
}

/// Which classes ask for which fonts.
struct FontFamilies {
  private var families: [(classes: Set<String>, family: String)] = []

  init(_ rules: [StyleRule]) {
    for rule in rules where rule.selector != "@font-face" {
      guard let family = Self.family(in: rule.declarations) else { continue }
      for selector in rule.selector.split(separator: ",") {
        families.append((Self.classes(in: selector), family))
      }
    }
  }

  /// The families that markup with some classes may show.
  func used(with classes: Set<String>) -> Set<String> {
    Set(families.filter { $0.classes.isSubset(of: classes) }.map(\.family))
  }

  private static func family(in declarations: String) -> String? {
    declarations.split { ":;, \"'".contains($0) }.first { $0.hasPrefix("KaTeX_") }
      .map(String.init)
  }

  private static func classes(in selector: Substring) -> Set<String> {
    Set(
      selector.split { " >".contains($0) }.flatMap { part in
        part.split(separator: ".", omittingEmptySubsequences: false).dropFirst().map(String.init)
      })
  }
}
