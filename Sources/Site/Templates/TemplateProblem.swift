import Diagnostics

/// What is wrong with a template.
enum TemplateProblem {
  case unclosed
  case unknown(String, [String])
  case textAsMarkup(String)
  case markupAsText(String)
  case noValue(String)
  case sectionUnclosed(String)
  case closesNothing(String)
  case closesOther(String, String)
  case missing(TemplateField, in: String)
  /// A value where none can stand, such as a script.
  case forbidden(String, String)
  case unquoted(String)
  case noAddress(String, attribute: String)
  case markupInAttribute(String)
  case unevenSection(String)
  case element(String, String, help: String)
  case otherHost(String)

  func diagnostic(at place: Place, _ notes: [Diagnostic.Note] = []) -> Diagnostic {
    let (summary, help) = words
    return Diagnostic(summary, at: place, help: help, notes: notes)
  }

  private var words: (summary: String, help: String) {
    switch self {
    case .unclosed: ("'{{' is not closed", "close it with '}}' on the same line")
    case .unknown(let name, let names):
      (
        "template has no value '\(name)'",
        Suggestion.help(for: name, among: names)
          ?? "choose one of " + names.map { "'\($0)'" }.joined(separator: ", ")
      )
    case .textAsMarkup(let name):
      ("'\(name)' is text, found '{{{\(name)}}}'", "write '{{\(name)}}', which escapes it")
    case .markupAsText(let name):
      ("'\(name)' is markup, found '{{\(name)}}'", "write '{{{\(name)}}}'")
    case .noValue(let name):
      ("'\(name)' is no text", "write a section '{{#\(name)}}…{{/\(name)}}'")
    case .sectionUnclosed(let name):
      ("section '\(name)' is not closed", "close it with '{{/\(name)}}'")
    case .closesNothing(let name):
      ("'{{/\(name)}}' closes nothing", "remove it, or begin with '{{#\(name)}}'")
    case .closesOther(let name, let open):
      ("'{{/\(name)}}' closes section '\(open)'", "close sections in their order")
    case .missing(let field, let template):
      (
        "template '\(template)' does not show '\(field.name)'",
        "write '\(field.written)' where it belongs"
      )
    case .forbidden(let name, let where_):
      ("'\(name)' stands in \(where_)", "put it into text or an attribute with quotes")
    case .unquoted(let name):
      ("'\(name)' stands in a tag without quotes", "write it as a value: 'name=\"{{\(name)}}\"'")
    case .noAddress(let name, let attribute):
      ("'\(name)' is no address, but '\(attribute)' needs one", "use one of the addresses")
    case .markupInAttribute(let name):
      ("'\(name)' is markup and stands in an attribute", "put it between tags")
    case .unevenSection(let name):
      (
        "section '\(name)' ends in another place of the markup than it begins",
        "close in it the tags and quotes that it opens"
      )
    case .element(let summary, _, let help): (summary, help)
    case .otherHost(let address):
      (
        "template asks another host for '\(address)'",
        "a page loads nothing from elsewhere; leave it out"
      )
    }
  }
}
