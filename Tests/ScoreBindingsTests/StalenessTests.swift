import BindingsGenerator
import Foundation
import ScoreBindings
import Testing

/// The committed bindings are those of the library as it is.
@Suite struct StalenessTests {
  private static let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Sources").standardizedFileURL

  @Test func `the generated files are up to date`() throws {
    let bindings = generateBindings(of: try readModules(in: Self.sources))
    let folder = Self.sources.appending(path: "ScoreBindings/Generated")
    let committed = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(committed == bindings.files.keys.sorted(), "run 'swift run generate-bindings'")
    for (name, text) in bindings.files {
      let old = try? String(contentsOf: folder.appending(path: name), encoding: .utf8)
      #expect(old == text, "\(name) is stale: run 'swift run generate-bindings'")
    }
  }

  @Test func `two runs of the generator give the same files`() throws {
    let modules = try readModules(in: Self.sources)
    let reversed = modules.map { ModuleSource(name: $0.name, files: $0.files.reversed()) }
    #expect(generateBindings(of: modules).files == generateBindings(of: reversed).files)
  }

  @Test func `cells can call everything that is public`() {
    #expect(ScoreLibrary.unbound.isEmpty)
  }
}
