import Diagnostics

/// What is wrong with a cache server.
enum CacheServerFailure {
  case connection(HTTPConnection.Failure)
  case answer(HTTPAnswerReader.Failure)
  /// It does not let this user read.
  case refused(String)
  /// What is asked for is at another address.
  case elsewhere(String, String?)
  case status(String)
  /// It gave something instead of an entry.
  case entry(String)
  /// It does not take a file of so many bytes.
  case tooLarge(Int)

  /// What is said once about a server that only gives.
  static func readOnlyRemark(_ address: CacheAddress, _ title: String) -> String {
    "the cache server '\(address)' is only read: it answers '\(title)' to what is sent"
  }

  func diagnostic(_ address: CacheAddress) -> Diagnostic {
    Diagnostic("the cache server '\(address)' \(fact)", severity: .warning, help: help)
  }

  private var fact: String {
    switch self {
    case .connection(let failure): Self.fact(failure)
    case .answer(let failure): Self.fact(failure)
    case .refused(let title): "cannot be read: it answers '\(title)'"
    case .elsewhere(let title, let location):
      "answers '\(title)'" + (location.map { " and names '\($0)'" } ?? "")
    case .status(let title): "answers '\(title)'"
    case .entry(let text): "gave \(text)"
    case .tooLarge(let count): "does not take a file of \(count) bytes"
    }
  }

  private static func fact(_ failure: HTTPConnection.Failure) -> String {
    switch failure {
    case .unknownHost(let reason), .noConnection(let reason): "cannot be reached: \(reason)"
    case .slow(let limit): "did not answer within \(limit)"
    case .brokenOff: "closed the connection without an answer"
    case .answer(let failure): fact(failure)
    }
  }

  private static func fact(_ failure: HTTPAnswerReader.Failure) -> String {
    switch failure {
    case .malformed(let text): "gave an answer that is not HTTP: \(text)"
    case .tooLarge(let limit): "gave more than the \(limit) bytes that were expected"
    case .brokenOff: "gave an answer that breaks off"
    }
  }

  private var help: String {
    let local = "until then, what only it knows is computed here"
    return switch self {
    case .connection: "start it, or correct the address; \(local)"
    case .refused: "name a user, as in 'http://USER:PASSWORD@HOST:8080'; \(local)"
    case .elsewhere: "give the address at which the cache is; \(local)"
    case .status: "look into the server's log; \(local)"
    case .answer, .entry: "make sure that it is a remote cache for Bazel over HTTP; \(local)"
    case .tooLarge:
      "allow larger ones there (nginx: 'client_max_body_size'); larger results stay on this machine"
    }
  }
}
