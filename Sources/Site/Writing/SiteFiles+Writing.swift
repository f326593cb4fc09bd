package import Diagnostics
import Execution

extension SiteFiles {
  /// What writing a site did.
  package struct Written: Sendable, Equatable {
    package internal(set) var written: [String] = []
    package internal(set) var unchanged: [String] = []
    package internal(set) var removed: [String] = []
    package internal(set) var diagnostics: [Diagnostic] = []
  }

  /// Writes the files into a folder and removes those that an earlier build made and this one
  /// does not; nothing else in the folder is touched.
  ///
  /// Each file is replaced in one step, and one that has the same bytes is left alone. The
  /// manifest names old and new files while they are written, so that a build that was stopped
  /// leaves nothing behind that the next one would not know.
  ///
  /// - Parameter last: the site that the same process wrote there last; its files are believed to
  ///   be there, and only looked for.
  package func write(to folder: String, after last: SiteFiles? = nil) -> Written {
    var result = Written()
    let manifest = SiteManifest(folder: folder)
    let new = files.map(\.path)
    let old = manifest.read()
    let known = Dictionary(
      (last?.files ?? []).map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    let areThere = SideBySide.map(files.count) { [files] in
      files[$0].isThere(in: folder, known: known[files[$0].path])
    }
    do {
      // A manifest that names just these files need not be written again.
      let isListed = Set(old) == Set(new)
      if !isListed { try manifest.write(old + new) }
      try writeFiles(areThere, folder)
      for (file, isThere) in zip(files, areThere) { result.note(file.path, isThere: isThere) }
      for path in Set(old).subtracting(new).sorted() where manifest.remove(path) {
        result.removed.append(path)
      }
      if !isListed { try manifest.write(new) }
      removeLeftovers(in: folder)
    } catch {
      result.diagnostics.append(.unwritable(error))
    }
    return result
  }

  private func writeFiles(_ areThere: [Bool], _ folder: String) throws(Files.Failure) {
    let failures = SideBySide.map(files.count) { [files] index -> Files.Failure? in
      if areThere[index] { return nil }
      do throws(Files.Failure) {
        try Files.write(files[index].bytes, to: folder + "/" + files[index].path)
        return nil
      } catch {
        return error
      }
    }
    for case let failure? in failures { throw failure }
  }

  /// Files that a build was writing when it was stopped are nobody's.
  private func removeLeftovers(in folder: String) {
    let folders = Set(files.map { $0.path.split(separator: "/").dropLast().joined(separator: "/") })
    for name in folders.sorted() { Files.removeLeftovers(in: folder + "/" + name) }
  }
}

extension SiteFiles.Written {
  fileprivate mutating func note(_ path: String, isThere: Bool) {
    if isThere { unchanged.append(path) } else { written.append(path) }
  }
}

extension SiteFile {
  /// Whether the file is in a folder as it should be.
  ///
  /// - Parameter known: what it held when it was written there.
  fileprivate func isThere(in folder: String, known: [UInt8]?) -> Bool {
    let path = folder + "/" + path
    return known == bytes ? Files.hasFile(path, ofSize: bytes.count) : Files.holds(path, bytes)
  }
}

/// The list of the files that builds have made in a folder.
struct SiteManifest {
  /// Its name in the folder.
  static let name = ".scorebook-files"
  let folder: String

  /// The paths in the manifest, as far as they are paths in the folder.
  func read() -> [String] {
    let bytes = Files.read(folder + "/" + Self.name) ?? []
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
      .filter(Self.isInside)
  }

  func write(_ paths: [String]) throws(Files.Failure) {
    let text = Set(paths).sorted().map { $0 + "\n" }.joined()
    try Files.write(Array(text.utf8), to: folder + "/" + Self.name)
  }

  /// Removes a file, and the folders around it that are empty then.
  func remove(_ path: String) -> Bool {
    var parts = path.split(separator: "/").map(String.init)
    let folders = parts.indices.dropFirst().map { parts[..<$0].joined(separator: "/") }
    // A link may have taken a folder's place, and what is behind it is not ours.
    if folders.contains(where: { Files.isLink(folder + "/" + $0) }) { return false }
    guard Files.remove(folder + "/" + path) else { return false }
    while parts.popLast() != nil, !parts.isEmpty {
      guard Files.removeEmptyFolder(folder + "/" + parts.joined(separator: "/")) else { break }
    }
    return true
  }

  static func isInside(_ path: String) -> Bool {
    !path.hasPrefix("/")
      && path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
        !$0.isEmpty && $0 != "." && $0 != ".."
      }
  }
}
