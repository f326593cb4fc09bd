import Diagnostics
import Synchronization

/// What browsers get: the site of the last build, and what goes on.
package final class PreviewSite: Sendable {
  private let state = Mutex(State())

  private struct State {
    var content = PreviewContent.none
    /// The cell that runs, and since when.
    var cell: (cell: RunningCell, since: Int)?
  }

  package init() {}

  /// Takes the site of a build. Returns the paths of the files that differ from before.
  func show(_ content: PreviewContent) -> [String] {
    state.withLock { state in
      defer { state.content = content }
      return content.changes(since: state.content)
    }
  }

  /// Takes note of the cell that runs; whether that is news.
  package func note(_ cell: RunningCell?) -> Bool {
    state.withLock { state in
      if state.cell?.cell == cell { return false }
      // It is the same cell, if only its steps are others.
      var before = state.cell?.cell
      before?.steps = cell?.steps
      let since = before == cell ? state.cell?.since : nil
      state.cell = cell.map { ($0, since ?? Clock.milliseconds) }
      return true
    }
  }

  /// The answer to a request that may be answered.
  package func answer(_ request: HTTPRequest) -> HTTPResponse {
    let path: String
    do {
      path = try RequestPath.site(request.path)
    } catch {
      return switch error {
      case .malformed: HTTPResponse(.badRequest, text: "the address is malformed")
      case .outside: HTTPResponse(.forbidden, text: "the address leads out of the site")
      }
    }
    if path.hasPrefix(PreviewPage.folder) {
      return own(String(path.dropFirst(PreviewPage.folder.count)))
    }
    let content = state.withLock { $0.content }
    return Self.file(path, content)
  }

  private static func file(_ path: String, _ content: PreviewContent) -> HTTPResponse {
    if let bytes = content.file(path) {
      return HTTPResponse(type: ContentType.of(path), body: bytes)
    }
    if content.contains(path + "/index.html") { return .redirect(to: "/" + path + "/") }
    if content.number == 0 { return .waiting }
    guard let page = content.file("404.html") else {
      return HTTPResponse(.notFound, text: "there is nothing at this address")
    }
    return HTTPResponse(.notFound, type: ContentType.of("404.html"), body: page)
  }

  /// The preview's own files.
  private func own(_ name: String) -> HTTPResponse {
    let type = ContentType.of(name)
    return switch name {
    case "preview.js": HTTPResponse(type: type, body: Array(PreviewScript.text.utf8))
    case "preview.css": HTTPResponse(type: type, body: Array(previewStyles.utf8))
    case "events": events
    default: HTTPResponse(.notFound, text: "the preview has no file '\(name)'")
    }
  }

  /// A stream of events that begins with what a page has to know at once.
  private var events: HTTPResponse {
    let (number, cell) = state.withLock { ($0.content.number, $0.cell) }
    var members: [(key: String, value: JSON)] = [("build", .integer(number))]
    if let cell {
      members.append(("cell", Self.json(of: cell.cell)))
      members.append(("elapsed", .integer(Clock.milliseconds - cell.since)))
    } else {
      members.append(("cell", .null))
    }
    var response = HTTPResponse.eventStream
    response.body = ServerEvent("hello", .object(members)).bytes
    return response
  }

  /// What open pages are told of the cell that runs.
  package var cellEvent: ServerEvent {
    guard let cell = state.withLock({ $0.cell }) else { return ServerEvent("cell", .object([])) }
    return ServerEvent("cell", Self.json(of: cell.cell, since: cell.since))
  }

  /// - Parameter since: when it began; told as the time that it has run.
  private static func json(of cell: RunningCell, since: Int? = nil) -> JSON {
    var members: [(key: String, value: JSON)] = [
      ("page", .string(cell.page)), ("name", .string(cell.name)),
      ("ids", .array(cell.ids.map { .string($0) })), ("number", .integer(cell.number)),
      ("count", .integer(cell.count)),
    ]
    if let steps = cell.steps {
      members.append(
        ("steps", .object([("done", .integer(steps.done)), ("count", .integer(steps.count))])))
    }
    if let since { members.append(("elapsed", .integer(Clock.milliseconds - since))) }
    return .object(members)
  }
}

extension HTTPResponse {
  /// The answer before the first build is done; the page changes by itself then.
  fileprivate static var waiting: HTTPResponse {
    HTTPResponse(
      .unavailable, type: ContentType.of("index.html"),
      body: PreviewPage.message(
        "Building the course", "The page appears here as soon as it is done.", number: 0))
  }
}
