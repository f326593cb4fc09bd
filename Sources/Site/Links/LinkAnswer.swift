import Diagnostics

/// What became of a request for an address.
package enum LinkAnswer: Equatable, Sendable {
  /// There is something, or somewhere else; nil if it is where it was asked for.
  case found(movedTo: String?)
  /// The status of HTTP that the last request got.
  case status(Int)
  /// No answer: the number that curl gives the reason, and its words.
  case failure(Int, String)
  /// The address leads in a circle, or through too many others.
  case endlessRedirects
  /// It has not been asked.
  case unasked
}

extension LinkAnswer {
  /// How a problem is told, without its places.
  struct Finding: Equatable {
    let summary: String
    let severity: Diagnostic.Severity
    let help: String
  }

  /// What is to be said about an address; nil if all is well.
  func finding(about address: String) -> Finding? {
    switch self {
    case .found(nil): nil
    case .found(let target?):
      Self.warning("link '\(address)' has moved to '\(target)'", "link to the new address")
    case .status(let status): Self.finding(status, address)
    case .failure(let code, let words): Self.finding(code, words, address)
    case .endlessRedirects:
      Self.error(
        "link '\(address)' leads from one address to the next without an end", Self.correction)
    case .unasked: Self.warning("link '\(address)' could not be asked for", "run the check again")
    }
  }

  private static let correction = "correct the address, or remove the link"

  private static func finding(_ status: Int, _ address: String) -> Finding {
    switch status {
    case 404, 410:
      error("there is nothing at '\(address)' any more (\(status))", correction)
    case 401, 403, 407, 429, 451:
      warning(
        "'\(address)' does not answer a program (\(status))", "look at it in a browser")
    case 500...:
      warning("the host of '\(address)' has a problem (\(status))", "run the check again later")
    default: error("'\(address)' is not given out (\(status))", correction)
    }
  }

  private static func finding(_ code: Int, _ words: String, _ address: String) -> Finding {
    switch code {
    case 3: error("'\(address)' is no address", correction)
    case 6: error("the host of '\(address)' is not known", correction)
    case 7: error("the host of '\(address)' refuses connections", correction)
    case 28:
      warning("'\(address)' did not answer in time", "run the check again later")
    case 35, 51, 53...54, 58...60, 64, 66, 77, 80, 82...83, 90...91:
      error("no safe connection to '\(address)': \(words.withoutFullStop)", correction)
    case 52, 56: error("the host of '\(address)' closed the connection", correction)
    default: error("'\(address)' cannot be asked for: \(words.withoutFullStop)", correction)
    }
  }

  private static func error(_ summary: String, _ help: String) -> Finding {
    Finding(summary: summary, severity: .error, help: help)
  }

  private static func warning(_ summary: String, _ help: String) -> Finding {
    Finding(summary: summary, severity: .warning, help: help)
  }
}

extension String {
  fileprivate var withoutFullStop: String { hasSuffix(".") ? String(dropLast()) : self }
}
