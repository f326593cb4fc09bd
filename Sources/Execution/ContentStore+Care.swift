#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

// Inside of the extension the name would mean its own function.
private func secondsNow() -> Int { Int(time(nil)) }

/// What is in a store, and what can be thrown away.
extension ContentStore {
  /// One file of the store.
  package struct Entry: Sendable {
    package let path: String
    package let byteCount: Int
    /// When it was written or last used, in seconds since 1970.
    package let lastUse: Int
  }

  /// All files of the store, in the order of their paths.
  package var entries: [Entry] {
    var entries: [Entry] = []
    for folder in Files.names(in: self.folder) where folder.count == 2 {
      for name in Files.names(in: "\(self.folder)/\(folder)") {
        let path = "\(self.folder)/\(folder)/\(name)"
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
          let time = Self.time(of: path)
        else { continue }
        entries.append(Entry(path: path, byteCount: Int(status.st_size), lastUse: time))
      }
    }
    return entries
  }

  /// What an entry is for, by the first word of its key; nil if it is damaged.
  package func kind(of entry: Entry) -> String? {
    guard let key = Files.read(entry.path).flatMap(Self.key) else { return nil }
    return String(key.prefix { $0 != " " })
  }

  /// Files that were being written when their process ended. What is newer than an hour may be
  /// written by a process of another machine that shares the folder.
  package var leftovers: [String] {
    Files.names(in: folder).filter { $0.count == 2 }.flatMap { name in
      Files.hiddenNames(in: "\(folder)/\(name)").filter(Files.isLeftover)
        .map { "\(folder)/\(name)/\($0)" }
        .filter { path in Self.time(of: path).map { $0 + 3600 < Self.now } ?? false }
    }
  }

  /// When a file was last changed; nil if there is none.
  private static func time(of path: String) -> Int? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    #if canImport(Darwin)
      return Int(status.st_mtimespec.tv_sec)
    #else
      return Int(status.st_mtim.tv_sec)
    #endif
  }

  /// Marks an entry as used, so that it is not thrown away; at most once a day.
  func noteUse(of path: String) {
    guard let time = Self.time(of: path), time + 86_400 < Self.now else { return }
    utimes(path, nil)
  }

  /// The seconds since 1970.
  package static var now: Int { secondsNow() }
}
