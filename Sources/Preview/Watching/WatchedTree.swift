import Execution

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Which folders and files are inputs of the preview.
package struct WatchedTree: Sendable {
  /// Folders whose files are inputs, also those in folders inside.
  package let roots: [String]
  /// Folders inside of them that are none: what is written there is an output.
  package let excluded: [String]

  package init(roots: [String], excluded: [String]) {
    self.roots = roots
    self.excluded = excluded
  }

  /// Whether a file or folder with this name can be an input. Hidden ones are not, nor are the
  /// files that editors put beside the one that is edited.
  package static func isInput(_ name: String) -> Bool {
    !name.hasPrefix(".") && !name.hasSuffix("~") && !name.hasPrefix("#") && name != "4913"
  }

  /// Whether a folder is left out, however it is written.
  func isExcluded(_ folder: String) -> Bool {
    guard !excluded.contains(folder) else { return true }
    guard let place = FileIdentity(folder) else { return false }
    return excluded.contains { FileIdentity($0) == place }
  }

  /// All folders of a tree that exist, the outer ones first.
  func folders(below root: String) -> [String] {
    var seen: Set<FileIdentity> = []
    return folders(below: root, &seen)
  }

  private func folders(below folder: String, _ seen: inout Set<FileIdentity>) -> [String] {
    // A link may lead back to a folder around it.
    guard Files.isFolder(folder), !isExcluded(folder), let place = FileIdentity(folder),
      seen.insert(place).inserted
    else { return [] }
    let inner = Files.names(in: folder).filter(Self.isInput).flatMap { name in
      folders(below: Self.join(folder, name), &seen)
    }
    return [folder] + inner
  }

  /// The files in a folder that are inputs, without those in folders inside.
  static func files(in folder: String) -> [String] {
    Files.names(in: folder).filter(isInput).map { join(folder, $0) }
      .filter { !Files.isFolder($0) }
  }

  /// What has to be watched to see that a file changes or comes: where its folder is missing, that
  /// is a file to come, too.
  package static func watching(_ files: [String]) -> Set<String> {
    var paths = Set(files)
    for file in files {
      var folder = split(file).folder
      while folder != ".", folder != "/", folder != "..", !Files.isFolder(folder) {
        paths.insert(folder)
        folder = split(folder).folder
      }
    }
    return paths
  }

  /// A path as the course writes it: "Notebooks/a.md", "a.md" in the folder ".".
  package static func join(_ folder: String, _ name: String) -> String {
    switch folder {
    case ".": name
    case "/": "/" + name
    default: folder + "/" + name
    }
  }

  /// The folder that a path lies in, and its name there.
  package static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    let name = String(path[path.index(after: slash)...])
    return (slash == path.startIndex ? "/" : String(path[..<slash]), name)
  }
}

/// What a path leads to, whatever the path looks like.
struct FileIdentity: Hashable {
  private let device: UInt64
  private let number: UInt64

  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    (device, number) = (UInt64(truncatingIfNeeded: status.st_dev), UInt64(status.st_ino))
  }
}
