package import Foundation

/// The modules whose public declarations cells see, in the order in which they depend on each
/// other; those that are missing from the folder are left out.
package let boundModules = ["Tensors", "ScoreModels", "Charts", "Score"]

/// Reads the sources of the bound modules from the package's folder of sources.
package func readModules(in sources: URL) throws -> [ModuleSource] {
  try boundModules.compactMap { name in
    let folder = sources.appending(path: name).resolvingSymlinksInPath()
    guard let names = FileManager.default.enumerator(atPath: folder.path)?.allObjects else {
      return nil
    }
    let paths = names.compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") }.sorted()
    guard !paths.isEmpty else { return nil }
    return ModuleSource(
      name: name,
      files: try paths.map { path in
        ModuleSource.File(
          name: path, text: try String(contentsOf: folder.appending(path: path), encoding: .utf8))
      })
  }
}
