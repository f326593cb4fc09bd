/// A field of a template: what a page has to show there.
struct TemplateField: Sendable {
  enum Kind: Sendable {
    /// Text, which is escaped.
    case text
    /// An address, which may stand where addresses stand.
    case address
    /// Finished markup.
    case markup
    /// Several, each with fields of its own.
    case list([TemplateField])
    /// Something that is so or not.
    case fact
  }

  let name: String
  let kind: Kind

  static func text(_ name: String) -> Self { Self(name: name, kind: .text) }
  static func address(_ name: String) -> Self { Self(name: name, kind: .address) }
  static func markup(_ name: String) -> Self { Self(name: name, kind: .markup) }
  static func fact(_ name: String) -> Self { Self(name: name, kind: .fact) }
  static func list(_ name: String, _ fields: [TemplateField]) -> Self {
    Self(name: name, kind: .list(fields))
  }
}

extension [TemplateField] {
  fileprivate func field(named name: String) -> TemplateField? {
    for field in self {
      if field.name == name { return field }
      if case .list(let inner) = field.kind, let found = inner.field(named: name) { return found }
    }
    return nil
  }
}

extension TemplateField {
  /// The field in a template: "{{title}}", "{{#lessons}} {{address}} … {{/lessons}}".
  var written: String {
    switch kind {
    case .text, .address: "{{\(name)}}"
    case .markup: "{{{\(name)}}}"
    case .list(let fields):
      "{{#\(name)}} " + fields.map(\.written).joined(separator: " ") + " {{/\(name)}}"
    case .fact: "{{#\(name)}} … {{/\(name)}}"
    }
  }
}

/// One of the templates: its name, which its file has as well, and what it can show.
package struct TemplateKind: Sendable {
  package let name: String
  /// What it is of, in a few words.
  package let summary: String
  let fields: [TemplateField]
  /// The names of fields that it has to show.
  let required: [String]
  /// The template of the theme.
  package let text: String
  /// The template of the theme, read.
  let template: Template

  init(
    _ name: String, _ summary: String, fields: [TemplateField], required: [String] = [],
    text: String
  ) {
    (self.name, self.summary, self.fields) = (name, summary, fields)
    (self.required, self.text) = (required, text)
    template = TemplateReader.builtIn(text, fields)
  }

  /// All templates, from the outside of a page to its inside.
  package static let all: [TemplateKind] = [
    .page, .head, .header, .navigation, .lesson, .lessonHead, .neighbours, .lessonFooter, .course,
    .cover, .lessonEntry, .symbols, .references, .library, .librarySubject, .libraryEntry, .missing,
    .footer,
  ]

  package static let names = all.map(\.name)

  /// The field with a name, at any depth.
  func field(named name: String) -> TemplateField? { fields.field(named: name) }

  /// How each field is written, for who writes a template.
  package var values: [String] { fields.map(\.written) }
}
