import Execution
import Synchronization

/// The files of a course that a build reads, with what was in them when they were read.
package final class FileLog: Sendable {
  private struct State {
    var files: [String: FileRead] = [:]
    var lessonNames: [String]?
    /// Whether everything was the same each time that it was looked at.
    var isConsistent = true
  }

  private let state = Mutex(State())

  package init() {}

  func note(_ path: String, _ bytes: [UInt8]?) {
    let read = FileRead(path: path, hash: bytes.map { ContentHash($0) })
    state.withLock { state in
      if let known = state.files[path], known != read { state.isConsistent = false }
      state.files[path] = read
    }
  }

  func note(lessonNames: [String]) {
    state.withLock { state in
      if let known = state.lessonNames, known != lessonNames { state.isConsistent = false }
      state.lessonNames = lessonNames
    }
  }

  /// The files that were read, without an order; nil if one of them changed while the build went on.
  var files: [FileRead]? {
    state.withLock { $0.isConsistent ? Array($0.files.values) : nil }
  }

  /// The files in the order of their paths, and the names of all notebooks; nil if one of them
  /// changed while the build went on.
  var contents: (files: [FileRead], lessonNames: [String])? {
    state.withLock { state in
      guard state.isConsistent, let names = state.lessonNames else { return nil }
      return (state.files.values.sorted { $0.path < $1.path }, names)
    }
  }
}
