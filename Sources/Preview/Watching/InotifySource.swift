#if os(Linux)
  import Execution

  #if canImport(Glibc)
    import Glibc
  #else
    import Musl
  #endif

  /// Learns of changes from Linux at the moment when they happen.
  ///
  /// Linux watches folders one by one, so that a new folder has to be watched when it comes, and
  /// what was put into it before that has to be looked for. The folders around the roots are
  /// watched too, for roots that vanish and come back.
  struct InotifySource: ChangeSource {
    private let tree: WatchedTree
    private let file: Int32
    private var folders: [Int32: Folder] = [:]
    private var buffer = [UInt8](repeating: 0, count: 1 << 16)
    private(set) var isIncomplete = false

    /// A folder that is watched.
    private struct Folder {
      let path: String
      /// Whether all that is in it is an input.
      var isTree = false
      /// Names in it that are inputs beyond that, or roots.
      var names: Set<String> = []
    }

    private static let mask =
      IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE | IN_MODIFY | IN_ATTRIB

    /// Nil where the system has no room for it.
    init?(_ tree: WatchedTree) {
      file = inotify_init1(Int32(O_NONBLOCK | O_CLOEXEC))
      guard file >= 0 else { return nil }
      self.tree = tree
      watchAll()
      if isIncomplete {
        close(file)
        return nil
      }
    }

    func end() { close(file) }

    // MARK: Watching

    private mutating func watchAll() {
      for root in tree.roots {
        if root != ".", root != "/" {
          let (folder, name) = WatchedTree.split(root)
          watch(folder) { $0.names.insert(name) }
        }
        watchTree(root)
      }
    }

    private mutating func watchTree(_ root: String) {
      for folder in tree.folders(below: root) { watch(folder) { $0.isTree = true } }
    }

    private mutating func watch(_ path: String, _ change: (inout Folder) -> Void) {
      let number = inotify_add_watch(file, path, UInt32(Self.mask))
      guard number >= 0 else {
        // One that has just vanished is not missed.
        if errno == ENOSPC || errno == ENOMEM { isIncomplete = true }
        return
      }
      change(&folders[number, default: Folder(path: path)])
    }

    mutating func watch(files: Set<String>) {
      for path in files {
        let (folder, name) = WatchedTree.split(path)
        watch(folder) { $0.names.insert(name) }
      }
    }

    private mutating func forget(below path: String) {
      for (number, folder) in folders
      where folder.path == path || folder.path.hasPrefix(path + "/") {
        inotify_rm_watch(file, number)
        folders[number] = nil
      }
    }

    // MARK: Events

    mutating func wait(_ milliseconds: Int?, orUntil wakeUp: Int32) -> [Change] {
      var items = [file, wakeUp].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
      guard poll(&items, 2, milliseconds.map(Int32.init) ?? -1) > 0 else { return [] }
      var changes: [Change] = []
      while true {
        let count = read(file, &buffer, buffer.count)
        guard count > 0 else { return changes }
        for event in Self.events(buffer[..<count]) { changes += handle(event) }
      }
    }

    private struct Event {
      let folder: Int32
      let flags: Int
      let name: String

      func has(_ flag: Int) -> Bool { flags & flag != 0 }
    }

    private static func events(_ bytes: ArraySlice<UInt8>) -> [Event] {
      let size = MemoryLayout<inotify_event>.size
      var events: [Event] = []
      var rest = bytes
      while rest.count >= size {
        let head = rest.withUnsafeBytes { $0.loadUnaligned(as: inotify_event.self) }
        let name = rest.dropFirst(size).prefix(Int(head.len)).prefix { $0 != 0 }
        events.append(
          Event(
            folder: head.wd, flags: Int(head.mask), name: String(decoding: name, as: UTF8.self)))
        rest = rest.dropFirst(size + Int(head.len))
      }
      return events
    }

    private mutating func handle(_ event: Event) -> [Change] {
      if event.has(Int(IN_Q_OVERFLOW)) {
        watchAll()
        return [Change(.unknown, .complete)]
      }
      if event.has(Int(IN_IGNORED)) {
        folders[event.folder] = nil
        return []
      }
      guard let folder = folders[event.folder], !event.name.isEmpty,
        folder.names.contains(event.name)
          || folder.isTree && WatchedTree.isInput(event.name)
      else { return [] }
      let path = WatchedTree.join(folder.path, event.name)
      if event.has(Int(IN_ISDIR)) {
        // What is written into an output folder changes its time, too.
        return tree.isExcluded(path) ? [] : handleFolder(path, event)
      }
      let isComplete = event.has(Int(IN_CLOSE_WRITE | IN_MOVED_TO | IN_ATTRIB))
      return [Change(path, isComplete ? .complete : .begun)]
    }

    private mutating func handleFolder(_ path: String, _ event: Event) -> [Change] {
      if event.has(Int(IN_MOVED_FROM | IN_DELETE)) {
        forget(below: path)
        return [Change(.unknown, .begun)]
      }
      guard event.has(Int(IN_CREATE | IN_MOVED_TO)) else { return [] }
      watchTree(path)
      let files = tree.folders(below: path).flatMap(WatchedTree.files)
      return [Change(Changes(Set(files)), .complete), Change(path, .begun)]
    }
  }
#endif
