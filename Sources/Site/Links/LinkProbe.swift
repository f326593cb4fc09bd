package import Diagnostics
package import Execution

/// Asks for addresses outside of the course whether they are still there.
///
/// The requests are made by `curl`, which brings TLS and proxies and is part of most systems: one
/// run for many addresses, several at a time. An address is asked for once with HEAD, and with GET
/// if its host does not answer that well. Redirects are followed here, one run for each step, to
/// tell those that are meant to last.
package struct LinkProbe {
  private let curl: ExternalTool
  /// How long an answer may take, in seconds.
  private let patience: Int

  private static let redirectLimit = 10

  package init(_ curl: ExternalTool, patience: Int = 20) {
    self.curl = curl
    self.patience = patience
  }

  /// What is said where there is no curl.
  package static let missingTool = Diagnostic(
    "links cannot be asked for without 'curl'",
    help: "install it ('apt install curl'), or leave out '--links'")

  /// The answers by address.
  package func answers(to addresses: [String]) -> [String: LinkAnswer] {
    var answers: [String: LinkAnswer] = [:]
    var open = addresses.map(Request.init)
    while !open.isEmpty {
      let (gets, heads) = (open.filter(\.isGet), open.filter { !$0.isGet })
      let replies = zip(heads + gets, ask(heads) + ask(gets, isGet: true))
      open = []
      for (request, reply) in replies {
        switch Self.step(request, reply) {
        case .again(let next): open.append(next)
        case .done(let answer): answers[request.address] = answer
        }
      }
    }
    return answers
  }

  /// The way of one address.
  private struct Request {
    let address: String
    /// What is asked for now.
    var target: String
    var isGet = false
    var redirects = 0
    /// Whether all redirects so far are meant to last, and where these lead.
    var isMoving = true
    var newAddress: String?

    init(_ address: String) {
      self.address = address
      target = address
    }
  }

  private struct Reply {
    let status: Int
    let code: Int
    let redirect: String
    let words: String
  }

  private enum Step {
    case again(Request)
    case done(LinkAnswer)
  }

  private static func step(_ request: Request, _ reply: Reply?) -> Step {
    guard let reply else { return .done(.unasked) }
    var next = request
    // 416 is for an empty page, of which no part can be given.
    if (200..<300).contains(reply.status) || reply.status == 416 {
      return .done(.found(movedTo: request.newAddress))
    }
    if (300..<400).contains(reply.status), !reply.redirect.isEmpty {
      next.redirects += 1
      next.target = reply.redirect
      next.isMoving = request.isMoving && [301, 308].contains(reply.status)
      if next.isMoving { next.newAddress = reply.redirect }
      return next.redirects > redirectLimit ? .done(.endlessRedirects) : .again(next)
    }
    // Not every host knows HEAD. One that is not there, or says nothing, is not asked again.
    if !request.isGet, ![6, 7, 28].contains(reply.code) {
      next.isGet = true
      return .again(next)
    }
    return .done(reply.status > 0 ? .status(reply.status) : .failure(reply.code, reply.words))
  }

  // MARK: curl

  /// A reply for each request; nil where there is none.
  private func ask(_ requests: [Request], isGet: Bool = false) -> [Reply?] {
    if requests.isEmpty { return [] }
    let limit = Duration.seconds((requests.count / Self.atOnce + 2) * patience + 30)
    let input = requests.map {
      "url = \"\(Self.escaped($0.target))\"\noutput = \"/dev/null\"\n"
    }
    let outcome = try? curl.run(
      arguments(isGet), input: Array(input.joined().utf8), limit: limit)
    var replies = [Reply?](repeating: nil, count: requests.count)
    for line in String(decoding: outcome?.output ?? [], as: UTF8.self).split(separator: "\n") {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count == 5, let index = Int(fields[0]), replies.indices.contains(index),
        let status = Int(fields[1]), let code = Int(fields[2])
      else { continue }
      replies[index] = Reply(status: status, code: code, redirect: fields[3], words: fields[4])
    }
    return replies
  }

  private static let atOnce = 8

  private func arguments(_ isGet: Bool) -> [String] {
    // The user's own settings come first, and are not wanted here.
    [
      "--disable", "--silent", "--globoff", "--parallel", "--parallel-max", "\(Self.atOnce)",
      "--proto", "=http,https", "--connect-timeout", "\((patience + 1) / 2)", "--max-time",
      "\(patience)", "--user-agent", "Mozilla/5.0 (compatible; scorebook check --links)",
      "--write-out", "%{urlnum}\\t%{http_code}\\t%{exitcode}\\t%{redirect_url}\\t%{errormsg}\\n",
      "--config", "-",
    ] + (isGet ? ["--range", "0-1023"] : ["--head"])
  }

  private static let encoded: String.UnicodeScalarView = "\"\\<>^`{|}".unicodeScalars

  /// The address as it may stand between quotes in curl's settings; the name of a host keeps its
  /// letters, which curl writes as they have to be.
  private static func escaped(_ address: String) -> String {
    var text = ""
    var slashes = 0
    for scalar in address.unicodeScalars {
      if scalar == "/" || scalar == "?" { slashes += scalar == "?" ? 3 : 1 }
      let isPlain =
        scalar.isASCII
        ? scalar.value > 0x20 && scalar.value < 0x7F && !encoded.contains(scalar) : slashes < 3
      text += isPlain ? String(scalar) : SitePath.encoded(String(scalar))
    }
    return text
  }
}
