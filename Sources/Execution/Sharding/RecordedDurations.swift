package import Diagnostics
import NotebookFormat

/// How long notebooks took when they were last run, kept in the store.
package struct RecordedDurations: Sendable {
  private let store: ContentStore
  private let variant: String

  /// - Parameter variant: what tells runs apart that are not to be compared, such as their
  ///   parameters.
  package init(_ store: ContentStore, variant: String = "") {
    self.store = store.local
    self.variant = variant
  }

  /// The last duration of a notebook; nil if none was recorded.
  package func duration(of path: String) -> Duration? {
    guard let bytes = store.bytes(for: key(path)),
      let milliseconds = Int(String(decoding: bytes, as: UTF8.self)), milliseconds >= 0
    else { return nil }
    return .milliseconds(milliseconds)
  }

  /// Records a duration; the result says why it is not possible.
  package func record(_ duration: Duration, of path: String) -> Diagnostic? {
    store.keep(Array("\(duration.milliseconds)".utf8), for: key(path))
  }

  /// Records how long the notebooks took that ran to their ends: those of which no part was
  /// recalled, and others as long as nothing better is known; nothing of those in which nothing
  /// had to run. The result says why it is not possible, once for all.
  package func record(_ runs: [TimedRun]) -> [Diagnostic] {
    let finished = runs.filter { timed in
      let path = timed.run.notebook.source.path
      return !timed.run.diagnostics.hasErrors
        && timed.duration > .zero && (!timed.isRecalled || duration(of: path) == nil)
    }
    return Array(
      finished.lazy.compactMap { record($0.duration, of: $0.run.notebook.source.path) }.prefix(1))
  }

  private func key(_ path: String) -> String {
    "duration of \(path)" + (variant.isEmpty ? "" : " with \(variant)")
  }
}
