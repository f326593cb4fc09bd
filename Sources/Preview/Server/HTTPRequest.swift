/// The head of a request; the preview has no use for bodies.
package struct HTTPRequest: Sendable, Equatable {
  package let method: String
  /// As the client sent it: "/guide/cells.html?x=1".
  package let target: String
  /// In the order sent, names in lower case.
  package let headers: [Header]
  /// Whether the client knows HTTP/1.1, where connections stay open by default.
  package let isModern: Bool

  package struct Header: Sendable, Equatable {
    package let name: String
    package let value: String

    package init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  package init(
    method: String = "GET", target: String, headers: [Header] = [], isModern: Bool = true
  ) {
    self.method = method
    self.target = target
    self.headers = headers
    self.isModern = isModern
  }

  /// All values of a header.
  func values(_ name: String) -> [String] { headers.filter { $0.name == name }.map(\.value) }

  /// The target without what follows a question mark.
  var path: Substring { target.prefix { $0 != "?" } }

  /// Whether the client wants to send more requests on the same connection.
  var keepsAlive: Bool {
    let options = values("connection").joined(separator: ",").lowercased()
      .filter { $0 != " " }.split(separator: ",")
    return isModern ? !options.contains("close") : options.contains("keep-alive")
  }
}
