import Execution
import Markup

/// Links from the names of types in code to their descriptions.
struct LibraryTypes: Sendable {
  private let reference: LibraryReference?
  /// The page that the code stands on.
  private let page: String
  /// Names that mean something else there.
  private let hidden: Set<String>

  init(_ reference: LibraryReference?, from page: String, hiding hidden: Set<String> = []) {
    (self.reference, self.page, self.hidden) = (reference, page, hidden)
  }

  /// The address of a type's description, relative to the page.
  func address(of name: String) -> String? {
    guard !hidden.contains(name), let (path, anchor) = reference?.address(ofType: name) else {
      return nil
    }
    return (path == page ? "" : SitePath.encoded(SitePath.relative(path, from: page)))
      + "#" + SitePath.encoded(anchor)
  }

  /// Coloured code, in which each type of the library is a link where it first stands.
  ///
  /// - Parameter own: the name of what the code declares, which is described right there.
  func nodes(_ tokens: [CodeToken], of own: String? = nil) -> [Node] {
    var seen: Set<String> = own.map { [$0] } ?? []
    return tokens.map { token in
      guard let element = token.kind.element else { return .text(token.text) }
      guard token.kind == .type, let address = address(of: token.text),
        seen.insert(token.text).inserted
      else { return tag(element, [:], .text(token.text)) }
      return tag("a", ["href": address], .text(token.text))
    }
  }

  /// The names of the types that code declares.
  static func declared(in code: String) -> [String] {
    let keywords: Set<Substring> = ["struct", "class", "enum", "protocol", "typealias", "actor"]
    let words = code.split { !$0.isLetter && !$0.isNumber && $0 != "_" }
    return zip(words, words.dropFirst()).compactMap { keywords.contains($0) ? String($1) : nil }
  }
}

extension CodeToken.Kind {
  /// The element around code of a kind, nil if it looks like any text. A lesson has thousands of
  /// them, so that they have short names instead of classes.
  fileprivate var element: String? {
    switch self {
    case .plain, .operator: nil
    case .keyword: "b"
    case .type: "i"
    case .comment: "em"
    case .number: "c-n"
    case .string: "c-s"
    case .attribute: "c-a"
    }
  }
}
