import Preview
import Testing

@Suite struct GuardTests {
  private let guarding = RequestGuard(port: 4321)

  private func request(_ method: String, _ headers: [String]) -> HTTPRequest {
    HTTPRequest(
      method: method, target: "/",
      headers: headers.map { header in
        let parts = header.split(separator: ":", maxSplits: 1)
        return HTTPRequest.Header(String(parts[0]), parts[1].trimmed)
      })
  }

  @Test(
    arguments: [
      ["host: localhost:4321"], ["host: LOCALHOST:4321"], ["host: 127.0.0.1:4321"],
      ["host: [::1]:4321"], ["host: localhost:4321", "origin: http://localhost:4321"],
      ["host: localhost:4321", "origin: http://127.0.0.1:4321"],
      ["host: localhost:4321", "sec-fetch-site: none", "sec-fetch-mode: navigate"],
      ["host: localhost:4321", "sec-fetch-site: same-origin", "sec-fetch-mode: cors"],
      ["host: localhost:4321", "sec-fetch-site: cross-site", "sec-fetch-mode: navigate"],
    ])
  func `a page of the preview and its reader may ask`(_ headers: [String]) {
    #expect(guarding.refusal(of: request("GET", headers)) == nil)
    #expect(guarding.refusal(of: request("HEAD", headers)) == nil)
  }

  private static let foreign: [([String], String)] = [
    (["host: example.org"], "the preview is at 'localhost:4321', not at 'example.org'"),
    (["host: example.org:4321"], "the preview is at 'localhost:4321', not at 'example.org:4321'"),
    (["host: localhost"], "the preview is at 'localhost:4321', not at 'localhost'"),
    (["host: localhost:80"], "the preview is at 'localhost:4321', not at 'localhost:80'"),
    (
      ["host: localhost.example.org:4321"],
      "the preview is at 'localhost:4321', not at 'localhost.example.org:4321'"
    ),
    (["host: 127.0.0.1.:4321"], "the preview is at 'localhost:4321', not at '127.0.0.1.:4321'"),
    (["host: 0.0.0.0:4321"], "the preview is at 'localhost:4321', not at '0.0.0.0:4321'"),
    (
      ["host: localhost:4321", "origin: http://example.org"],
      "pages of 'http://example.org' may not read the preview"
    ),
    (
      ["host: localhost:4321", "origin: https://localhost:4321"],
      "pages of 'https://localhost:4321' may not read the preview"
    ),
    (
      ["host: localhost:4321", "origin: http://localhost:8080"],
      "pages of 'http://localhost:8080' may not read the preview"
    ),
    (
      ["host: localhost:4321", "origin: null"],
      "pages of 'null' may not read the preview"
    ),
    (
      ["host: localhost:4321", "sec-fetch-site: cross-site", "sec-fetch-mode: no-cors"],
      "pages of other sites may not use files of the preview"
    ),
    (
      ["host: localhost:4321", "sec-fetch-site: same-site", "sec-fetch-mode: cors"],
      "pages of other sites may not use files of the preview"
    ),
  ]

  @Test(arguments: foreign)
  func `others may not`(_ headers: [String], _ text: String) throws {
    let refusal = try #require(guarding.refusal(of: request("GET", headers)))
    #expect(refusal.status == .forbidden)
    #expect(String(decoding: refusal.body, as: UTF8.self) == text + "\n")
  }

  @Test(arguments: [[], ["host: localhost:4321", "host: example.org"]])
  func `a request names one host`(_ headers: [String]) throws {
    let refusal = try #require(guarding.refusal(of: request("GET", headers)))
    #expect(refusal.status == .badRequest)
  }

  @Test(arguments: ["POST", "PUT", "DELETE", "OPTIONS", "get", "CONNECT"])
  func `only GET and HEAD are answered`(_ method: String) throws {
    let refusal = try #require(guarding.refusal(of: request(method, ["host: localhost:4321"])))
    #expect(refusal.status == .methodNotAllowed)
    #expect(refusal.headers == [HTTPRequest.Header("Allow", "GET, HEAD")])
  }
}

extension Substring {
  fileprivate var trimmed: String { String(drop { $0 == " " }) }
}
