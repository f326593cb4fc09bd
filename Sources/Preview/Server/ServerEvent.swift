package import Diagnostics

/// Something that open pages are told, as a browser's `EventSource` reads it.
package struct ServerEvent: Sendable, Equatable {
  package let name: String
  package let data: JSON

  package init(_ name: String, _ data: JSON) {
    self.name = name
    self.data = data
  }

  /// The event on the wire; JSON has no line breaks, so one line of data is enough.
  package var bytes: [UInt8] { Array("event: \(name)\ndata: \(data.text)\n\n".utf8) }

  /// A comment that keeps the connection in use, and shows when the other side has gone.
  static let pulse = Array(":\n\n".utf8)

  /// How soon a browser tries again when the connection has ended.
  static let start = Array("retry: 500\n\n".utf8)
}
