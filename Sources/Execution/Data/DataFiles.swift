package import Diagnostics
import Synchronization

/// The data files of the notebook that runs: the library reads them here, and each read is noted.
///
/// Copies of a runner share it; a runner runs one notebook at a time.
package final class DataFiles: Sendable {
  private struct State {
    var folder: DataFolder?
    var reads: Set<FileRead> = []
  }

  /// Files and folders outside of the course that may be read.
  private let allowed: [String]
  private let state = Mutex(State())

  package init(allowed: [String] = []) {
    self.allowed = allowed
  }

  /// The bytes of a file, for a cell of the notebook that runs.
  package func read(_ path: String) throws(Problems) -> [UInt8] {
    guard let folder = state.withLock({ $0.folder }) else {
      throw Problems(Diagnostic("'\(path)' is read while no notebook runs"))
    }
    let outcome = folder.outcome(of: path)
    let read = FileRead(path: path, hash: outcome.hash)
    _ = state.withLock { $0.reads.insert(read) }
    switch outcome {
    case .content(let bytes): return bytes
    case .missing(let problem), .refused(let problem): throw Problems(problem)
    }
  }

  /// Whether reading files again, for the cells of a notebook, comes to what it came to.
  package func areUnchanged(_ files: [FileRead], ofNotebook path: String) -> Bool {
    folder(ofNotebook: path).areUnchanged(files)
  }

  /// Where the cells of a notebook find files.
  func folder(ofNotebook path: String) -> DataFolder {
    DataFolder(ofNotebook: path, allowed: allowed)
  }

  /// Reads for the cells of a notebook from now on.
  func open(_ folder: DataFolder) {
    state.withLock { $0 = State(folder: folder) }
  }

  /// What was read since the last call.
  func takeReads() -> [FileRead] {
    state.withLock { state in
      defer { state.reads = [] }
      return state.reads.sorted { $0.path < $1.path }
    }
  }
}

extension DataFolder {
  /// Whether all files hold what they held when they were read.
  func areUnchanged(_ files: [FileRead]) -> Bool { files.allSatisfy(isUnchanged) }

  /// Whether reading a file comes to what it came to.
  func isUnchanged(_ file: FileRead) -> Bool { outcome(of: file.path).hash == file.hash }

  /// The paths of files as they are seen from the working folder.
  func paths(of files: some Sequence<FileRead>) -> [String] {
    Set(files.map { fullPath(of: $0.path) }).sorted()
  }
}
