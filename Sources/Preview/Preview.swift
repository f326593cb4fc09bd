package import Diagnostics
import Site
import Synchronization

// Preview: a course that is being written, in a browser.
//
// In:  the folders of a course, and a `PreviewBuilder` that makes its site.
// Out: pages on a port of this machine, and the files of the site in a folder, which change with
//      every save; what is wrong stands on the pages, at its place.
//
//   edit → FileWatcher → PreviewSession → PreviewBuild → disk → PreviewServer → open pages
//          (Watching/)   (Session/)                             (Server/, Pages/)
//
// Watcher, builds and server have a thread each. A build is a value; when it is done, it takes the
// place of the one before, and open pages are told which files differ.

/// A running preview.
package final class Preview: Sendable {
  package struct Options: Sendable {
    /// Folders whose files are inputs.
    package var inputs: [String]
    /// The folder that the site is written to.
    package var output: String
    /// Folders inside of the inputs where nothing is one, beside the output.
    package var excluded: [String]
    /// The port; nil for the default one or one of the next that is free.
    package var port: UInt16?
    /// How changes of files are found.
    package var watching = FileWatcher.Method.events

    package init(
      inputs: [String], output: String, excluded: [String] = [], port: UInt16? = nil
    ) {
      self.inputs = inputs
      self.output = output
      self.excluded = excluded
      self.port = port
    }
  }

  /// What is told to whoever started the preview.
  package enum Report: Sendable {
    /// A site was built and written.
    case built(PreviewBuild, changed: [String], Duration)
    /// The site could not be written; it is shown all the same.
    case unwritten([Diagnostic])
  }

  private let options: Options
  private let site: PreviewSite
  private let server: PreviewServer
  private let session: PreviewSession
  private let watcher: FileWatcher
  private let relay: Relay

  /// The address that a browser opens.
  package var address: String { server.address }

  /// Takes a port; nothing is built yet.
  package init(
    _ options: Options, onReport: @escaping @Sendable (Report) -> Void = { _ in }
  ) throws(PreviewServer.Failure) {
    let site = PreviewSite()
    let server = try PreviewServer(port: options.port) { site.answer($0) }
    let relay = Relay(site: site, server: server, output: options.output, onReport: onReport)
    guard let session = PreviewSession(onEvent: { relay.take($0) }),
      let watcher = FileWatcher(
        WatchedTree(roots: options.inputs, excluded: [options.output] + options.excluded),
        onChange: { session.note($0) })
    else {
      server.stop()
      throw .refused(server.port, reason: "too many open files")
    }
    relay.watcher.withLock { $0 = watcher }
    (self.options, self.site, self.server) = (options, site, server)
    (self.session, self.watcher, self.relay) = (session, watcher, relay)
  }

  /// Starts to serve, to watch and to build.
  package func start(_ makeBuilder: @escaping @Sendable () -> any PreviewBuilder) {
    server.start()
    watcher.start(options.watching)
    session.start(makeBuilder)
  }

  /// Ends everything; a build that goes on is stopped.
  package func stop() {
    watcher.stop()
    session.stop()
    server.stop()
    relay.watcher.withLock { $0 = nil }
  }
}

/// Passes what builds give to the disk, the server and whoever started the preview.
private final class Relay: Sendable {
  let watcher = Mutex<FileWatcher?>(nil)
  /// The last build that was shown when it was done.
  private let shown = Mutex(0)
  /// The last site, if it is on the disk.
  private let written = Mutex<SiteFiles?>(nil)
  private let site: PreviewSite
  private let server: PreviewServer
  private let output: String
  private let onReport: @Sendable (Preview.Report) -> Void

  init(
    site: PreviewSite, server: PreviewServer, output: String,
    onReport: @escaping @Sendable (Preview.Report) -> Void
  ) {
    self.site = site
    self.server = server
    self.output = output
    self.onReport = onReport
  }

  func take(_ event: PreviewSession.Event) {
    switch event {
    case .began, .stopped: break
    case .cell(let cell):
      if site.note(cell) { server.send(site.cellEvent) }
    case .interim(let number, let build):
      shown.withLock { shown in
        // It may come from another thread, after the end of its build.
        if number > shown { show(build, number) }
      }
    case .built(let number, let build, let duration):
      let changed = shown.withLock { shown in
        shown = number
        return show(build, number)
      }
      watcher.withLock { $0 }?.watch(files: build.filesRead)
      onReport(.built(build, changed: changed, duration))
    }
  }

  /// The disk comes first: there, too, a page is as new as what a browser is told.
  @discardableResult
  private func show(_ build: PreviewBuild, _ number: Int) -> [String] {
    let written = self.written.withLock { last in
      let result = build.site.write(to: output, after: last)
      last = result.diagnostics.isEmpty ? build.site : nil
      return result
    }
    if !written.diagnostics.isEmpty { onReport(.unwritten(written.diagnostics)) }
    let changed = site.show(PreviewContent(build, number: number))
    server.send(
      ServerEvent(
        "built",
        .object([("build", .integer(number)), ("files", .array(changed.map { .string($0) }))])))
    return changed
  }
}
