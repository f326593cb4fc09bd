import Execution

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Finds changes by looking at all files again and again; works everywhere.
struct PollingSource: ChangeSource {
  private let tree: WatchedTree
  private var extra: Set<String> = []
  private var seen: [String: Stamp] = [:]

  /// How often it looks, in milliseconds.
  private static let interval = 200

  /// What changes when a file does.
  private struct Stamp: Equatable {
    let file: FileIdentity?
    let size: Int
    let seconds: Int
    let nanoseconds: Int

    init?(_ path: String) {
      var status = stat()
      guard stat(path, &status) == 0 else { return nil }
      file = FileIdentity(path)
      size = Int(status.st_size)
      #if canImport(Darwin)
        let time = status.st_mtimespec
      #else
        let time = status.st_mtim
      #endif
      (seconds, nanoseconds) = (Int(time.tv_sec), Int(time.tv_nsec))
    }
  }

  init(_ tree: WatchedTree) {
    self.tree = tree
    seen = look()
  }

  let isIncomplete = false

  mutating func watch(files: Set<String>) {
    extra = files
    // Files that were not looked at before have not changed.
    for file in files where seen[file] == nil { seen[file] = Stamp(file) }
  }

  mutating func wait(_ milliseconds: Int?, orUntil wakeUp: Int32) -> [Change] {
    var item = pollfd(fd: wakeUp, events: Int16(POLLIN), revents: 0)
    let time = min(milliseconds ?? Self.interval, Self.interval)
    guard poll(&item, 1, Int32(time)) == 0 else { return [] }
    let now = look()
    let paths = Set(now.keys).union(seen.keys).filter { now[$0] != seen[$0] }
    seen = now
    return paths.isEmpty ? [] : [Change(Changes(paths), .complete)]
  }

  private func look() -> [String: Stamp] {
    let inside = tree.roots.flatMap(tree.folders).flatMap(WatchedTree.files)
    var stamps: [String: Stamp] = [:]
    for path in inside + extra { stamps[path] = Stamp(path) }
    return stamps
  }
}
