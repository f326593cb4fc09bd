// A cache that machines share through a server of Bazel's protocol for remote caches over HTTP.
//
// In:  the file of an entry, as `ContentStore` writes it, under the entry's key.
// Out: the same file, on another machine.
//
//   /ac/<SHA-256 of the key>        a message `ActionResult` with the SHA-256 of the file
//   /cas/<SHA-256 of the file>      the file
//
// An entry's key is no hash of its contents, so that each entry takes both parts of the protocol.
// Servers check that what is below /cas/ has the hash that names it, and may check that what is
// below /ac/ is a message that names contents which are there.

package import Diagnostics
import Synchronization

/// A server that remembers results for several machines.
///
/// Nothing that it says is trusted, and nothing depends on it: whatever goes wrong is as if it knew
/// nothing, and is told once. A server that cannot be reached is not asked again.
package final class CacheServer: Sendable {
  package let address: CacheAddress
  private let patience: HTTPConnection.Patience
  private let onTransfer: @Sendable () -> Void
  private let state: Mutex<State>

  private struct State {
    var connection: HTTPConnection?
    var report: Report
    var failures = 0
    var toldProblem = false
    var toldRemark = false
    /// What is known not to be there.
    var missing: Set<String> = []
    /// The size of the smallest file that the server did not take.
    var refusedSize = Int.max
  }

  /// What became of a server, for the other processes of a run.
  package struct Report: Equatable, Sendable {
    /// The first problem.
    package var problem: Diagnostic?
    /// That it does not keep what is sent; nothing is wrong with that.
    package var remark: String?
    package var isClosed = false
    package var isReadOnly = false

    package init() {}
  }

  /// After so many answers that are of no use, the server is not asked again.
  private static let failureLimit = 3
  /// The most bytes that a message has, and that a file may have.
  private static let (messageLimit, fileLimit) = (1 << 16, 1 << 29)

  /// - Parameters:
  ///   - report: What other processes know of it.
  ///   - onTransfer: Called from time to time while it is waited for.
  package convenience init(
    _ address: CacheAddress, report: Report = Report(),
    onTransfer: @escaping @Sendable () -> Void = {}
  ) {
    self.init(address, HTTPConnection.Patience(), report, onTransfer)
  }

  /// A server that may take only so long to connect, and to say something.
  package convenience init(_ address: CacheAddress, patience: Duration) {
    let patience = HTTPConnection.Patience(
      connecting: patience, silence: patience, total: patience * 2, perByte: .zero)
    self.init(address, patience, Report(), {})
  }

  private init(
    _ address: CacheAddress, _ patience: HTTPConnection.Patience, _ report: Report,
    _ onTransfer: @escaping @Sendable () -> Void
  ) {
    self.address = address
    self.patience = patience
    self.onTransfer = onTransfer
    state = Mutex(State(report: report))
  }

  package var report: Report { state.withLock { $0.report } }

  /// Takes over what another process found out.
  package func adopt(_ report: Report) {
    state.withLock { state in
      state.report.problem = state.report.problem ?? report.problem
      state.report.remark = state.report.remark ?? report.remark
      if report.isClosed { state.report.isClosed = true }
      if report.isReadOnly { state.report.isReadOnly = true }
    }
  }

  /// What was not asked for before.
  package func takeNews() -> (problem: Diagnostic?, remark: String?) {
    state.withLock { state in
      let news = (
        state.toldProblem ? nil : state.report.problem, state.toldRemark ? nil : state.report.remark
      )
      if news.0 != nil { state.toldProblem = true }
      if news.1 != nil { state.toldRemark = true }
      return news
    }
  }

  // MARK: Entries

  /// The file of an entry; nil if the server has none, or says nothing of use.
  package func file(for key: String) -> [UInt8]? {
    let name = Self.name(of: key)
    return state.withLock { state in
      guard !state.report.isClosed, !state.missing.contains(name) else { return nil }
      let file = file(name, &state)
      if file == nil { state.missing.insert(name) }
      return file
    }
  }

  /// Sends the file of an entry.
  package func keep(_ file: [UInt8], for key: String) {
    let name = Self.name(of: key)
    state.withLock { state in
      state.missing.remove(name)
      guard file.count <= Self.fileLimit, file.count < state.refusedSize else { return }
      let result = ActionResult(hash: SHA256(file).text, byteCount: file.count)
      guard put(file, "cas", result.hash, &state) else { return }
      _ = put(result.bytes, "ac", name, &state)
    }
  }

  /// Takes note that a file is none of the store's, or of another entry.
  package func noteUnreadable() {
    state.withLock { fail(.entry("the file of another entry"), &$0) }
  }

  /// Asks for the contents that every server has; why it does not answer, or nil if it does.
  package func problemOfReaching() -> Diagnostic? {
    state.withLock { state in
      _ = answer("GET", "cas", SHA256([]).text, [], Self.messageLimit, &state)
        .map { $0.status == 200 || Self.isMissing($0) ? $0 : judge($0, &state) }
      return state.report.problem
    }
  }

  /// The name of an entry below `/ac/`. Programs that share a server hash what they like.
  static func name(of key: String) -> String {
    SHA256(Array("scorebook store 1\n\(key)".utf8)).text
  }

  private func file(_ name: String, _ state: inout State) -> [UInt8]? {
    guard let message = get("ac", name, Self.messageLimit, &state) else { return nil }
    guard let result = ActionResult(message), result.byteCount <= Self.fileLimit else {
      fail(.entry("no message about an entry"), &state)
      return nil
    }
    // Where there is nothing, a server may say so at more length.
    let limit = max(result.byteCount, Self.messageLimit)
    guard let file = get("cas", result.hash, limit, &state) else { return nil }
    guard file.count == result.byteCount, SHA256(file).text == result.hash else {
      fail(.entry("a file with another SHA-256 than its name"), &state)
      return nil
    }
    state.failures = 0
    return file
  }

  // MARK: Requests

  private func get(
    _ part: String, _ name: String, _ limit: Int, _ state: inout State
  ) -> [UInt8]? {
    guard let answer = answer("GET", part, name, [], limit, &state), !Self.isMissing(answer) else {
      return nil
    }
    if answer.status == 200 { return answer.body }
    _ = judge(answer, &state)
    return nil
  }

  /// Whether the server keeps the bytes.
  private func put(
    _ bytes: [UInt8], _ part: String, _ name: String, _ state: inout State
  ) -> Bool {
    guard !state.report.isReadOnly,
      let answer = answer("PUT", part, name, bytes, Self.messageLimit, &state)
    else { return false }
    switch answer.status {
    case 200...299: return true
    case 401, 403, 405, 501:
      state.report.isReadOnly = true
      state.report.remark = CacheServerFailure.readOnlyRemark(address, answer.title)
    case 413:
      state.refusedSize = min(state.refusedSize, bytes.count)
      note(.tooLarge(bytes.count), &state)
    default: _ = judge(answer, &state)
    }
    return false
  }

  /// What the protocol does not foresee is a failure.
  private func judge(_ answer: HTTPAnswer, _ state: inout State) -> HTTPAnswer? {
    switch answer.status {
    case 401, 403: fail(.refused(answer.title), &state, isFinal: true)
    case 300...399: fail(.elsewhere(answer.title, answer.location), &state, isFinal: true)
    default: fail(.status(answer.title), &state)
    }
    return nil
  }

  private static func isMissing(_ answer: HTTPAnswer) -> Bool {
    answer.status == 404 || answer.status == 410
  }

  private func answer(
    _ method: String, _ part: String, _ name: String, _ body: [UInt8], _ limit: Int,
    _ state: inout State
  ) -> HTTPAnswer? {
    if state.report.isClosed { return nil }
    let request = head(method, "\(address.prefix)/\(part)/\(name)", body.count) + body
    let expected = max(body.count, limit == Self.messageLimit ? 0 : limit)
    do throws(HTTPConnection.Failure) {
      return try answer(to: request, expected, limit, &state)
    } catch {
      state.connection = nil
      switch error {
      case .answer(let failure): fail(.answer(failure), &state)
      default: fail(.connection(error), &state, isFinal: true)
      }
      return nil
    }
  }

  /// An open connection may have been closed by the server since, so that it is tried twice.
  private func answer(
    to request: [UInt8], _ expected: Int, _ limit: Int, _ state: inout State
  ) throws(HTTPConnection.Failure) -> HTTPAnswer {
    let old = state.connection
    state.connection = nil
    if let old {
      do throws(HTTPConnection.Failure) {
        return try answer(to: request, expected, limit, over: old, &state)
      } catch {
        if error != .brokenOff { throw error }
      }
    }
    let new = try HTTPConnection(to: address, patience, onTransfer: onTransfer)
    return try answer(to: request, expected, limit, over: new, &state)
  }

  private func answer(
    to request: [UInt8], _ expected: Int, _ limit: Int, over connection: HTTPConnection,
    _ state: inout State
  ) throws(HTTPConnection.Failure) -> HTTPAnswer {
    let answer = try connection.answer(to: request, expected: expected, limit: limit)
    if answer.keepsAlive { state.connection = connection }
    return answer
  }

  private func head(_ method: String, _ target: String, _ count: Int) -> [UInt8] {
    var lines = ["\(method) \(target) HTTP/1.1", "Host: \(address.hostHeader)"]
    lines += ["User-Agent: scorebook", "Accept: */*"]
    if let authorization = address.authorization { lines.append("Authorization: \(authorization)") }
    if method == "PUT" {
      lines += ["Content-Type: application/octet-stream", "Content-Length: \(count)"]
    }
    return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8)
  }

  // MARK: Failures

  private func fail(_ failure: CacheServerFailure, _ state: inout State, isFinal: Bool = false) {
    note(failure, &state)
    state.failures += 1
    if isFinal || state.failures >= Self.failureLimit {
      state.report.isClosed = true
      state.connection = nil
    }
  }

  private func note(_ failure: CacheServerFailure, _ state: inout State) {
    state.report.problem = state.report.problem ?? failure.diagnostic(address)
  }
}
