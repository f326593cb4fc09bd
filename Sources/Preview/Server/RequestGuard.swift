/// Turns away requests that do not come from a page of the preview or from its reader.
///
/// The server listens on loopback only, but a browser takes requests of foreign pages there too.
/// A foreign name that was made to lead to loopback shows in `Host`, a foreign page in `Origin` and
/// in what browsers say of the fetch.
package struct RequestGuard: Sendable, Equatable {
  package let port: UInt16

  package init(port: UInt16) {
    self.port = port
  }

  private static let names = ["localhost", "127.0.0.1", "[::1]"]

  /// The answer to a request that is turned away; nil for one that may pass.
  package func refusal(of request: HTTPRequest) -> HTTPResponse? {
    guard ["GET", "HEAD"].contains(request.method) else {
      var response = HTTPResponse(
        .methodNotAllowed, text: "the preview answers GET and HEAD, not \(request.method)")
      response.headers.append(HTTPRequest.Header("Allow", "GET, HEAD"))
      return response
    }
    let hosts = request.values("host")
    guard hosts.count == 1, let host = hosts.first else {
      return HTTPResponse(
        .badRequest, text: "expected one 'Host' header, found \(hosts.count)")
    }
    guard isOwn(host) else {
      return HTTPResponse(
        .forbidden, text: "the preview is at '\(address)', not at '\(Self.shown(host))'")
    }
    for origin in request.values("origin") where !isOwnOrigin(origin) {
      return HTTPResponse(
        .forbidden, text: "pages of '\(Self.shown(origin))' may not read the preview")
    }
    return isForeignFetch(request)
      ? HTTPResponse(.forbidden, text: "pages of other sites may not use files of the preview")
      : nil
  }

  private var address: String { "localhost:\(port)" }

  private func isOwn(_ host: String) -> Bool {
    let host = host.lowercased()
    return Self.names.contains { host == "\($0):\(port)" || port == 80 && host == $0 }
  }

  private func isOwnOrigin(_ origin: String) -> Bool {
    let prefix = "http://"
    return origin.lowercased().hasPrefix(prefix) && isOwn(String(origin.dropFirst(prefix.count)))
  }

  /// Following a link from elsewhere is fine; using a page or file in another page is not.
  private func isForeignFetch(_ request: HTTPRequest) -> Bool {
    request.values("sec-fetch-site").contains { $0 == "cross-site" || $0 == "same-site" }
      && !request.values("sec-fetch-mode").contains("navigate")
  }

  /// What others sent is shown on one short line.
  private static func shown(_ text: String) -> String {
    String(text.prefix(100).map { $0.isASCII && !$0.isNewline ? $0 : "?" })
  }
}
