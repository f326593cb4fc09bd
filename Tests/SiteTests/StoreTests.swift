import Diagnostics
import Execution
import Foundation
import Site
import Testing
import Typesetting

@Suite struct StoreTests {
  @Test func `what was kept comes back, by its whole key`() throws {
    let folder = try Folder()
    let store = ContentStore(folder: folder.path + "/deep/store")
    #expect(store.bytes(for: "a") == nil)
    #expect(store.keep([1, 2, 3], for: "a") == nil)
    #expect(store.keep([], for: "") == nil)
    #expect(store.bytes(for: "a") == [1, 2, 3])
    #expect(store.bytes(for: "") == [])
    #expect(store.bytes(for: "b") == nil)
  }

  @Test func `names are short whatever the key is`() throws {
    let store = ContentStore(folder: "s")
    let path = store.path(of: String(repeating: "../x\n", count: 10_000))
    #expect(path.count == 2 + 2 + 1 + 30)
    #expect(path.dropFirst(2).allSatisfy { $0.isHexDigit || $0 == "/" })
  }

  @Test func `every damage is noticed and repaired`() throws {
    let folder = try Folder()
    let store = ContentStore(folder: folder.path)
    store.keep(Array("content".utf8), for: "key")
    let path = store.path(of: "key")
    let whole = try #require(Files.read(path))
    for length in 0..<whole.count {
      try Files.write(Array(whole[..<length]), to: path)
      #expect(store.bytes(for: "key") == nil)
    }
    for index in whole.indices {
      var damaged = whole
      damaged[index] ^= 4
      try Files.write(damaged, to: path)
      #expect(store.bytes(for: "key") == nil)
    }
    store.keep(Array("content".utf8), for: "key")
    #expect(store.bytes(for: "key") == Array("content".utf8))
  }

  @Test func `another key's file is not taken for one's own`() throws {
    let folder = try Folder()
    let store = ContentStore(folder: folder.path)
    store.keep([1], for: "a")
    try Files.write(try #require(Files.read(store.path(of: "a"))), to: store.path(of: "b"))
    #expect(store.bytes(for: "b") == nil)
  }

  @Test func `many writers of one key leave a whole file`() async throws {
    let folder = try Folder()
    let store = ContentStore(folder: folder.path)
    await withTaskGroup(of: Void.self) { group in
      for writer in 0..<8 {
        group.addTask {
          for _ in 0..<50 {
            store.keep([UInt8](repeating: UInt8(writer), count: 5000), for: "k")
            let read = store.bytes(for: "k")
            #expect(read?.count == 5000 && Set(read ?? []).count == 1)
          }
        }
      }
    }
    #expect(folder.names.count == 1)
  }

  @Test func `a store that cannot be written says so and answers nil`() throws {
    let folder = try Folder()
    try folder.write("", "file")
    let store = ContentStore(folder: folder.path + "/file")
    #expect(
      store.keep([1], for: "a")?.summary
        == "cannot write to the store '\(folder.path)/file': Not a directory")
    #expect(store.bytes(for: "a") == nil)
  }

  /// Reference values of MurmurHash3 x64 128 with seed 0.
  @Test(arguments: [
    ("", "00000000000000000000000000000000"),
    ("hello", "cbd8a7b341bd9b025b1e906a48ae1d19"),
    ("hello, world", "342fac623a5ebc8e4cdcbc079642414d"),
    (
      "The quick brown fox jumps over the lazy dog.",
      "cd99481f9ee902c9695da1a38987b6e7"
    ),
  ])
  func `the hash is MurmurHash3`(_ text: String, _ expected: String) {
    #expect(ContentHash(text.utf8).text == expected)
  }

  @Test func `formulas are remembered on disk`() throws {
    let folder = try Folder()
    var input = Sample.input([Sample.lesson("01-a", "---\ntitle: T\n---\n\n$x^2$\n")])
    input.formulaStore = FormulaFiles(ContentStore(folder: folder.path))
    let first = input.build()
    #expect(folder.names.count == 1)
    // Without a script, only what was stored can be shown.
    let second = input.build()
    #expect(first.files == second.files)
    #expect(first.text("01-a.html").contains("<math"))
  }
}
