extension Diagnostic {
  /// The diagnostic as one JSON object: `path`, `line`, `column`, `endLine`, `endColumn`,
  /// `severity`, `summary`, `help` and `notes`; members that are not known are left out.
  package var json: JSON {
    var members = Self.members(of: place)
    members.append(("severity", .string(severity.rawValue)))
    members.append(("summary", .string(summary)))
    if let help { members.append(("help", .string(help))) }
    if !notes.isEmpty { members.append(("notes", .array(notes.map(Self.json)))) }
    return .object(members)
  }

  private static func json(_ note: Note) -> JSON {
    .object(members(of: note.place) + [("text", .string(note.text))])
  }

  private static func members(of place: Place?) -> [(key: String, value: JSON)] {
    guard let place else { return [] }
    let (start, end) = (place.start, place.end)
    return [
      ("path", .string(place.source.path)),
      ("line", .integer(start.line)), ("column", .integer(start.column)),
      ("endLine", .integer(end.line)), ("endColumn", .integer(end.column)),
    ]
  }
}
