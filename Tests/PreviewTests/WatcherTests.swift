import Execution
import Foundation
import Preview
import Synchronization
import Testing

@Suite struct WatcherTests {
  /// A watcher over a new folder, and what it has seen.
  private final class Watched {
    let folder: Folder
    let watcher: FileWatcher
    private let seen: Seen

    final class Seen: Sendable {
      let changes = Mutex(Changes())
    }

    init(_ method: FileWatcher.Method, files: [String] = []) throws {
      folder = try Folder()
      for file in files { try folder.write("", file) }
      let seen = Seen()
      self.seen = seen
      let tree = WatchedTree(
        roots: [folder.path + "/Notebooks", folder.path + "/site"],
        excluded: [folder.path + "/site/public"])
      watcher = try #require(
        FileWatcher(tree) { changes in seen.changes.withLock { $0.formUnion(changes) } })
      watcher.start(method)
    }

    deinit { watcher.stop() }

    /// Waits until some changes have been seen, and returns what has, without the folder's path.
    func changes(until isEnough: (Changes) -> Bool) -> Changes {
      _ = waits { isEnough(seen.changes.withLock { $0 }) }
      let now = seen.changes.withLock { $0 }
      return Changes(
        Set(now.paths.map { String($0.dropFirst(folder.path.count + 1)) }),
        isUnknown: now.isUnknown)
    }

    func sees(_ path: String) -> Bool {
      let path = path
      return changes { $0.paths.contains(self.folder.path + "/" + path) }.paths.contains(path)
    }

    var losesCount: Bool { changes { $0.isUnknown }.isUnknown }
  }

  private static let methods = [FileWatcher.Method.events, .polling]

  @Test(arguments: methods)
  func `a file that is written`(_ method: FileWatcher.Method) throws {
    let watched = try Watched(method, files: ["Notebooks/a.md", "site/course.yml"])
    try "new".write(
      toFile: watched.folder.path + "/Notebooks/a.md", atomically: false, encoding: .utf8)
    #expect(watched.sees("Notebooks/a.md"))
    try watched.folder.write("title: New", "site/course.yml")
    #expect(watched.sees("site/course.yml"))
  }

  @Test(arguments: methods)
  func `a file that another one is renamed to, as editors save`(
    _ method: FileWatcher.Method
  ) throws {
    let watched = try Watched(method, files: ["Notebooks/a.md"])
    let path = watched.folder.path + "/Notebooks/a.md"
    #expect(rename(path, path + "~") == 0)
    try watched.folder.write("new", "Notebooks/.a.md.new")
    #expect(rename(watched.folder.path + "/Notebooks/.a.md.new", path) == 0)
    let changes = watched.changes { $0.paths.contains(path) }
    #expect(changes.paths == ["Notebooks/a.md"])
  }

  @Test(arguments: methods)
  func `a file that is removed`(_ method: FileWatcher.Method) throws {
    let watched = try Watched(method, files: ["Notebooks/a.md"])
    Files.remove(watched.folder.path + "/Notebooks/a.md")
    #expect(watched.sees("Notebooks/a.md"))
  }

  @Test(arguments: methods)
  func `files in new folders, also those that were there before the folder was watched`(
    _ method: FileWatcher.Method
  ) throws {
    let watched = try Watched(method, files: ["Notebooks/a.md"])
    try watched.folder.write("", "Notebooks/one/two/b.md")
    #expect(watched.sees("Notebooks/one/two/b.md"))
    try watched.folder.write("more", "Notebooks/one/two/c.md")
    #expect(watched.sees("Notebooks/one/two/c.md"))
    // A whole tree that is moved in.
    try watched.folder.write("", "elsewhere/deep/d.md")
    #expect(
      rename(watched.folder.path + "/elsewhere", watched.folder.path + "/Notebooks/moved") == 0)
    #expect(watched.sees("Notebooks/moved/deep/d.md"))
    try watched.folder.write("more", "Notebooks/moved/deep/e.md")
    #expect(watched.sees("Notebooks/moved/deep/e.md"))
  }

  @Test func `a folder that is removed, and comes back`() throws {
    let watched = try Watched(.events, files: ["Notebooks/a.md", "Notebooks/in/b.md"])
    try FileManager.default.removeItem(atPath: watched.folder.path + "/Notebooks")
    #expect(watched.losesCount)
    try watched.folder.write("", "Notebooks/in/new.md")
    #expect(watched.sees("Notebooks/in/new.md"))
  }

  @Test(arguments: methods)
  func `a folder that does not exist yet`(_ method: FileWatcher.Method) throws {
    let watched = try Watched(method, files: ["Notebooks/a.md"])
    try watched.folder.write("title: New", "site/course.yml")
    #expect(watched.sees("site/course.yml"))
  }

  @Test(arguments: methods)
  func `outputs, hidden files and what editors leave are no inputs`(
    _ method: FileWatcher.Method
  ) throws {
    let watched = try Watched(
      method, files: ["Notebooks/a.md", "site/course.yml", "site/public/old.html"])
    try watched.folder.write("", "site/public/index.html")
    try watched.folder.write("", "site/public/new/page.html")
    try watched.folder.write("", "Notebooks/.a.md.swp")
    try watched.folder.write("", "Notebooks/a.md~")
    try watched.folder.write("", "Notebooks/#a.md#")
    try watched.folder.write("", "beside.md")
    try watched.folder.write("last", "Notebooks/a.md")
    let changes = watched.changes { !$0.paths.isEmpty }
    #expect(changes == Changes(["Notebooks/a.md"]))
  }

  @Test(arguments: methods)
  func `files elsewhere that were read`(_ method: FileWatcher.Method) throws {
    let watched = try Watched(method, files: ["Notebooks/a.md", "data/x.csv", "data/y.csv"])
    watched.watcher.watch(files: [watched.folder.path + "/data/x.csv"])
    // The watcher takes the list on its own thread.
    var size = 0
    _ = waits {
      size += 1
      try? watched.folder.write(String(repeating: "1", count: size), "data/x.csv")
      return !watched.changes { _ in true }.isEmpty
    }
    #expect(watched.sees("data/x.csv"))
    try watched.folder.write("1", "data/y.csv")
    try watched.folder.write("1", "Notebooks/a.md")
    #expect(watched.sees("Notebooks/a.md"))
    #expect(!watched.changes { _ in true }.paths.contains("data/y.csv"))
  }

  @Test func `a link to a folder around it ends`() throws {
    let folder = try Folder()
    try folder.write("", "Notebooks/a.md")
    #expect(symlink(folder.path + "/Notebooks", folder.path + "/Notebooks/loop") == 0)
    let watcher = try #require(
      FileWatcher(WatchedTree(roots: [folder.path + "/Notebooks"], excluded: [])) { _ in })
    watcher.start()
    watcher.stop()
  }
}
