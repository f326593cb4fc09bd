import Execution
import Foundation
import Site
import Testing

/// A folder that is removed with its owner.
final class Folder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "site-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  func write(_ text: String, _ name: String) throws {
    try Files.write(Array(text.utf8), to: path + "/" + name)
  }

  func text(_ name: String) -> String? {
    Files.read(path + "/" + name).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Every file below, hidden ones too.
  var names: [String] {
    (FileManager.default.subpaths(atPath: path) ?? []).filter { !Files.isFolder(path + "/" + $0) }
      .sorted()
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}

@Suite struct WritingTests {
  private func site(_ names: [String], title: String = "T") -> SiteFiles {
    Sample.input(names.map { Sample.lesson($0, "---\ntitle: \(title)\n---\n") }).build()
  }

  @Test func `a second build writes nothing`() throws {
    let folder = try Folder()
    let site = site(["01-a"])
    #expect(site.write(to: folder.path).written == site.files.map(\.path))
    let before = try FileManager.default.attributesOfItem(atPath: folder.path + "/01-a.html")
    let second = site.write(to: folder.path)
    #expect(second.written == [])
    #expect(second.unchanged == site.files.map(\.path))
    let after = try FileManager.default.attributesOfItem(atPath: folder.path + "/01-a.html")
    #expect(before[.systemFileNumber] as? Int == after[.systemFileNumber] as? Int)
  }

  @Test func `behind a site that the same process wrote, what changed is written`() throws {
    let folder = try Folder()
    let first = site(["01-a", "02-b"])
    _ = first.write(to: folder.path)
    #expect(first.write(to: folder.path, after: first).written == [])
    try folder.write("<html>", "01-a.html")
    try FileManager.default.removeItem(atPath: folder.path + "/02-b.html")
    #expect(first.write(to: folder.path, after: first).written == ["01-a.html", "02-b.html"])
    let second = site(["01-a"], title: "Other")
    let written = second.write(to: folder.path, after: first)
    #expect(written.written == ["01-a.html", "404.html", "assets/search-index.js", "index.html"])
    #expect(written.removed == ["02-b.html"])
    for file in second.files { #expect(Files.read(folder.path + "/" + file.path) == file.bytes) }
  }

  @Test func `a file holds its own bytes and no others`() throws {
    let folder = try Folder()
    let path = folder.path + "/file"
    #expect(!Files.holds(path, []))
    for count in [0, 1, 1 << 17, 300_000] {
      let bytes = (0..<count).map { UInt8($0 % 251) }
      try Files.write(bytes, to: path)
      #expect(Files.holds(path, bytes))
      #expect(!Files.holds(path, bytes + [0]))
      for index in [0, count / 2, count - 1] where count > 0 {
        var other = bytes
        other[index] ^= 1
        #expect(!Files.holds(path, other))
      }
      var room: [UInt8] = []
      #expect(Files.hash(path, room: &room) == ContentHash(bytes))
      #expect(Files.hash(path, room: &room) == ContentHash(bytes))
    }
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/link", withDestinationPath: path)
    #expect(!Files.holds(folder.path + "/link", try #require(Files.read(path))))
  }

  @Test func `what an earlier build made is removed, and nothing else`() throws {
    let folder = try Folder()
    try folder.write("mine", "mine.html")
    try folder.write("mine", "cases/mine.txt")
    _ = site(["01-a", "cases/02-b", "gone/03-c"]).write(to: folder.path)
    let written = site(["01-a"]).write(to: folder.path)
    #expect(written.removed == ["cases/02-b.html", "gone/03-c.html"])
    #expect(folder.text("mine.html") == "mine")
    #expect(folder.text("cases/mine.txt") == "mine")
    #expect(!Files.isFolder(folder.path + "/gone"))
    #expect(
      folder.names == [
        ".scorebook-files", "01-a.html", "404.html", "assets/icon.svg",
        "assets/previews.js", "assets/script.js", "assets/search-index.js", "assets/search.js",
        "assets/style.css", "cases/mine.txt", "index.html", "mine.html",
      ])
  }

  @Test(arguments: ["../victim", "/etc/hostname", "a/../../victim", "", "./x", "a//b"])
  func `a manifest cannot name what is outside`(_ line: String) throws {
    let outer = try Folder()
    try outer.write("keep", "victim")
    try outer.write(line + "\n", "site/.scorebook-files")
    let written = site(["01-a"]).write(to: outer.path + "/site")
    #expect(written.removed == [])
    #expect(outer.text("victim") == "keep")
  }

  @Test func `a link in place of a folder is not followed`() throws {
    let outer = try Folder()
    try outer.write("keep", "elsewhere/02-b.html")
    try outer.write("cases/02-b.html\n", "site/.scorebook-files")
    try FileManager.default.createSymbolicLink(
      atPath: outer.path + "/site/cases", withDestinationPath: outer.path + "/elsewhere")
    #expect(site(["01-a"]).write(to: outer.path + "/site").removed == [])
    #expect(outer.text("elsewhere/02-b.html") == "keep")
  }

  @Test func `a folder that cannot be written is a diagnostic`() throws {
    let folder = try Folder()
    try folder.write("a file", "site")
    let written = site(["01-a"]).write(to: folder.path + "/site")
    #expect(
      Sample.lines(written.diagnostics) == [
        "cannot write '\(folder.path)/site/.scorebook-files': Not a directory "
          + "| check the folder's permissions and the space that is left"
      ])
  }
}
