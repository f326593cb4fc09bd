import Markup

// Templates: the pieces of markup that pages are put together from, each of which a course can have
// instead of ours.
//
// In:  the text of a template (`TemplateKind.text`, or a file of the course) and, for each page, the
//      values of its fields.
// Out: a `Node`; every text in it is escaped, wherever it stands.
//
//   1. `TemplateReader` reads the text: values, sections, markup around them. `MarkupScanner`
//      follows the markup, so that it is known where a value stands.
//   2. What is wrong is told at its place (`TemplateProblem`).
//   3. `Template.node` puts values in. What looks like logic (which lessons are listed, what a page
//      is called) is ours and stays in Swift.

/// A template that has been read.
///
///     <a href="{{address}}">{{{title}}}</a>
///     {{#lessons}}<li>{{{title}}}</li>{{/lessons}}
///     {{^lessons}}<p>There are none.</p>{{/lessons}}
///
/// `{{name}}` is a text or an address, and escaped; `{{{name}}}` is finished markup. A section is
/// there once for each item of a list, and once for anything else that a page has; one with `^` is
/// there if it has none. `{{! … }}` is a comment.
struct Template: Sendable {
  indirect enum Piece: Sendable {
    case markup(String)
    /// The value of a field; in quotes if it stands in an attribute.
    case value(Field, inAttribute: Bool)
    case section(Field, isInverted: Bool, [Piece])
  }

  /// A field by its name, and by how many lists are around those that have it.
  struct Field: Sendable {
    let name: String
    let depth: Int
  }

  let pieces: [Piece]

  /// The markup with some values. A line break at the end is that of the file.
  func node(_ values: TemplateValues) -> Node {
    var nodes: [Node] = []
    Self.add(pieces, [values], to: &nodes)
    if case .trusted(let text)? = nodes.last, text.hasSuffix("\n") {
      nodes[nodes.count - 1] = .trusted(String(text.dropLast()))
    }
    return .group(nodes)
  }

  /// - Parameter scopes: the values of the item that is shown, after those around it.
  private static func add(_ pieces: [Piece], _ scopes: [TemplateValues], to nodes: inout [Node]) {
    for piece in pieces {
      switch piece {
      case .markup(let text): nodes.append(.trusted(text))
      case .value(let field, let inAttribute):
        if let value = value(field, scopes) { nodes.append(value.node(inAttribute: inAttribute)) }
      case .section(let field, let isInverted, let inner):
        let value = value(field, scopes)
        if isInverted {
          if value == nil { add(inner, scopes, to: &nodes) }
        } else if case .list(let items)? = value {
          for item in items { add(inner, scopes + [item], to: &nodes) }
        } else if value != nil {
          add(inner, scopes, to: &nodes)
        }
      }
    }
  }

  private static func value(_ field: Field, _ scopes: [TemplateValues]) -> TemplateValue? {
    scopes[safe: field.depth]?.values[field.name]
  }
}

/// What a page has for a field of a template.
enum TemplateValue: Sendable {
  case text(String)
  case markup([Node])
  case list([TemplateValues])
  /// Something that is so, of which there is nothing to show.
  case isSo

  func node(inAttribute: Bool) -> Node {
    switch self {
    case .text(let text):
      // The author of a template may take either quotation mark.
      inAttribute
        ? .trusted(Node.escaped(text).replacing("'", with: "&#39;")) : .text(text)
    case .markup(let nodes): .group(nodes)
    case .list, .isSo: .empty
    }
  }
}

/// The values of a page, or of an item of a list, by the names of fields. What a page does not have
/// is not there; an empty list is nothing as well.
struct TemplateValues: Sendable, ExpressibleByDictionaryLiteral {
  private(set) var values: [String: TemplateValue] = [:]

  init(dictionaryLiteral elements: (String, TemplateValue?)...) {
    for case (let name, let value?) in elements {
      if case .list(let items) = value, items.isEmpty { continue }
      values[name] = value
    }
  }
}

extension TemplateValue {
  /// A text, if there is one.
  static func text(ifAny text: String?) -> TemplateValue? { text.map { .text($0) } }

  /// Markup, if there is some.
  static func markup(ifAny node: Node?) -> TemplateValue? { node.map { .markup([$0]) } }

  /// Whether something is so.
  static func fact(_ isSo: Bool) -> TemplateValue? { isSo ? .isSo : nil }

  /// A title of its own, as a template shows and says it.
  static func name(of title: ShownText) -> TemplateValue? {
    title.hasFormula ? .text(title.text) : nil
  }
}
