import Diagnostics
import Yams

/// What the YAML library found wrong, in our words and at its place in the notebook.
struct YAMLProblem {
  let diagnostic: Diagnostic

  init(_ error: YamlError, in yaml: FrontMatterText) {
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      diagnostic = Self.diagnostic(problem, context, mark, yaml)
    case .duplicatedKeysInMapping(let duplicates, let context):
      diagnostic = Self.duplicate(duplicates.first ?? "", context.mark, yaml)
    default:
      diagnostic = Diagnostic(
        "front matter cannot be read as YAML", at: yaml.opening.map(yaml.place))
    }
  }

  private struct Wording {
    let summary: String
    let help: String?
    /// Whether the problem is shown where the construct began rather than where it failed.
    let atContext: Bool

    init(_ summary: String, _ help: String?, atContext: Bool = false) {
      self.summary = summary
      self.help = help
      self.atContext = atContext
    }
  }

  private static func diagnostic(
    _ problem: String, _ context: YamlError.Context?, _ mark: Mark, _ yaml: FrontMatterText
  ) -> Diagnostic {
    let wording = wording(problem)
    let start = yaml.offset(of: wording.atContext ? context?.mark ?? mark : mark)
    return Diagnostic(
      wording.summary, at: yaml.place(yaml.character(at: start)), help: wording.help)
  }

  private static func wording(_ problem: String) -> Wording {
    wordings[problem] ?? Wording("front matter is not valid YAML: \(problem)", nil)
  }

  /// Our words for the library's.
  private static let wordings: [String: Wording] = [
    "mapping values are not allowed in this context":
      Wording("unexpected ':' in a value", "put the value in quotes"),
    "could not find expected ':'":
      Wording("expected ':' behind a key", "write 'key: value'", atContext: true),
    "found character that cannot start any token":
      Wording(
        "a value cannot start with this character",
        "put the value in quotes; indent with spaces"),
    "did not find expected key":
      Wording("expected a key", "check the indentation and the quotes above"),
    "did not find expected <document start>":
      Wording("expected a key", "write 'key: value'"),
    "did not find expected '-' indicator":
      Wording("expected an item '- …'", "check the indentation"),
    "did not find expected ',' or ']'":
      Wording("list has no closing ']'", "close it with ']'", atContext: true),
    "did not find expected ',' or '}'":
      Wording("map has no closing '}'", "close it with '}'", atContext: true),
    "did not find expected node content":
      Wording("expected a value", "check the brackets and commas"),
    "found unexpected end of stream": openQuote,
    "found unexpected document indicator": openQuote,
    "found unknown escape character": unknownEscape,
    "did not find expected hexdecimal number": unknownEscape,
    "found undefined alias":
      Wording("a value cannot start with '*'", "put the value in quotes"),
    "found a tab character that violates indentation": tab,
    "found a tab character where an indentation space is expected": tab,
    "block sequence entries are not allowed in this context":
      Wording("unexpected '-' in a value", "start the list on the next line"),
    "found unknown directive name":
      Wording("a line cannot start with '%'", "put the value in quotes"),
  ]

  private static let openQuote = Wording(
    "quoted text has no end", "close it with the same quote", atContext: true)

  private static let unknownEscape = Wording(
    "unknown escape in a quoted text", "use single quotes, or write '\\\\' for a backslash")

  private static let tab = Wording("line is indented with a tab", "indent with spaces")

  private static func duplicate(
    _ key: String, _ first: Mark, _ yaml: FrontMatterText
  ) -> Diagnostic {
    let start = yaml.offset(of: first)
    let firstRange = start..<start + key.utf8.count
    let note = Diagnostic.Note("it is first given here", at: yaml.place(firstRange))
    let second = yaml.repetition(of: key, after: first)
    return Diagnostic(
      "key '\(key.shortened)' is given twice", at: yaml.place(second ?? firstRange),
      help: "keep one", notes: second == nil ? [] : [note])
  }
}
