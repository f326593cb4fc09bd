import Diagnostics

/// The recorded outputs of a notebook, from the file beside it.
///
///     01-score-functions.md
///     01-score-functions.expected.json
struct OutputRecord {
  /// By the names of the cells, in the order of the notebook.
  var cells: [(name: String, outputs: [RecordedOutput])] = []

  private static let format = "scorebook outputs 1"

  /// How the names of records end.
  static let suffix = ".expected.json"

  /// The path of a notebook's record.
  static func path(ofNotebook path: String) -> String {
    (path.hasSuffix(".md") ? String(path.dropLast(3)) : path) + suffix
  }

  init() {}

  /// Reads a record.
  init(_ source: SourceText) throws(Problems) {
    do throws(JSONReader.Problem) {
      try self.init(JSONReader.value(of: source.bytes))
    } catch {
      let end = min(error.offset + 1, source.bytes.count)
      throw Problems(
        Diagnostic(
          "the record of outputs cannot be read: \(error.summary)",
          at: Place(source, error.offset..<max(error.offset, end)), help: Self.remedy))
    }
  }

  private static let remedy =
    "bring back the last version of the file, or write it anew with 'scorebook check --record'"

  private init(_ json: JSON) throws(JSONReader.Problem) {
    guard case .object(let members) = json, members.map(\.key) == ["format", "cells"],
      case .string(Self.format) = members[0].value, case .object(let cells) = members[1].value
    else {
      throw JSONReader.Problem(
        summary: "it has to hold 'format', which is \"\(Self.format)\", and 'cells'", offset: 0)
    }
    for (name, value) in cells {
      guard case .array(let items) = value else {
        throw JSONReader.Problem(summary: "'\(name)' is no list of outputs", offset: 0)
      }
      let outputs = items.compactMap { RecordedOutput($0) }
      guard outputs.count == items.count else {
        throw JSONReader.Problem(summary: "'\(name)' holds what is no output", offset: 0)
      }
      self.cells.append((name, outputs))
    }
  }

  /// The outputs of a cell; nil if none are recorded.
  func outputs(of name: String) -> [RecordedOutput]? {
    cells.first { $0.name == name }?.outputs
  }

  /// The file's text.
  var text: String {
    JSON.object([
      ("format", .string(Self.format)),
      ("cells", .object(cells.map { ($0.name, .array($0.outputs.map(\.json))) })),
    ]).lines
  }

  /// Where the record of a cell begins in its file.
  static func place(of name: String, in source: SourceText) -> Place {
    let key = Array((JSON.string(name).text + ":").utf8)
    let starts = source.bytes.indices.lazy.filter { source.bytes[$0...].starts(with: key) }
    guard let start = starts.first else { return Place(source, 0..<0) }
    return Place(source, start..<(start + key.count - 1))
  }
}
