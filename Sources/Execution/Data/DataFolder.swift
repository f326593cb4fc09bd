import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where the cells of a notebook find data files, and which of them they may read.
///
/// A path is relative to the notebook's folder, as that of an image is. What it leads to, behind all
/// links, has to lie below the course's folder: the one in which the nearest folder above the
/// notebook lies that is called `Notebooks` or has `site/course.yml` beside it; without such a
/// folder, the notebook's own. Whoever runs the notebook may allow more (`--allow-data`).
struct DataFolder: Sendable {
  /// The notebook's folder, as the notebook's path has it.
  let folder: String
  /// Files and folders beyond the course that may be read.
  private let allowed: [String]

  /// The largest file that is read.
  static let byteLimit = 1 << 30

  init(ofNotebook path: String, allowed: [String]) {
    folder = Self.parent(of: path)
    self.allowed = allowed
  }

  /// What reading a path comes to at this moment.
  enum Outcome {
    case content([UInt8])
    /// There is no such file.
    case missing(Diagnostic)
    /// It is none that can or may be read.
    case refused(Diagnostic)

    /// What the cell can tell of it, without help that depends on other files.
    var hash: ContentHash? {
      switch self {
      case .content(let bytes): ContentHash(bytes)
      case .missing: nil
      case .refused(let problem): ContentHash("refused: \(problem.summary)".utf8)
      }
    }
  }

  func outcome(of path: String) -> Outcome {
    guard !path.isEmpty, !path.utf8.contains(0) else {
      return refused("'\(path)' is no path of a file", help: "such as \"data/points.csv\"")
    }
    let full = fullPath(of: path)
    guard let real = Self.realPath(full) else { return unresolved(path, full, errno) }
    guard mayRead(real) else { return outside(path, full) }
    return read(path, real)
  }

  /// A path as it is seen from the working folder, without `.` and without `..` where possible.
  func fullPath(of path: String) -> String {
    Self.simplified(path.hasPrefix("/") ? path : folder == "." ? path : "\(folder)/\(path)")
  }

  // MARK: Problems

  private func refused(_ fact: String, help: String) -> Outcome {
    .refused(Diagnostic(fact, help: help))
  }

  private func outside(_ path: String, _ full: String) -> Outcome {
    refused(
      "'\(path)' lies outside of the course's folder",
      help: "put the file below that folder, or allow it with '--allow-data \(full)'")
  }

  /// A path that leads nowhere; whether what is outside exists is not told.
  private func unresolved(_ path: String, _ full: String, _ error: Int32) -> Outcome {
    var existing = Self.parent(of: full)
    while Self.realPath(existing) == nil, existing != "/", existing != "." {
      existing = Self.parent(of: existing)
    }
    guard let real = Self.realPath(existing), mayRead(real) else {
      return outside(path, full)
    }
    guard error == ENOENT || error == ENOTDIR else {
      return refused(
        "'\(path)' cannot be read: \(String(cString: strerror(error)))",
        help: "check the path and its permissions")
    }
    return .missing(Diagnostic("there is no file '\(path)'", help: hint(path, full)))
  }

  private func hint(_ path: String, _ full: String) -> String {
    let (parent, name) = (Self.parent(of: full), Self.name(of: full))
    let near = Suggestion.nearest(to: name, among: Files.names(in: parent))
    if let near { return "did you mean '\(path.dropLast(name.count))\(near)'?" }
    let place = folder == "." ? "" : ", '\(folder)'"
    return path.hasPrefix("/")
      ? "check the path" : "paths are relative to the notebook's folder\(place)"
  }

  // MARK: Reading

  private func read(_ path: String, _ real: String) -> Outcome {
    // A pipe that nobody writes to must not be waited for.
    let file = open(real, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else {
      return refused(
        "'\(path)' cannot be read: \(String(cString: strerror(errno)))",
        help: "check the file's permissions")
    }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      return status.st_mode & S_IFMT == S_IFDIR
        ? refused("'\(path)' is a folder", help: "name a file in it")
        : refused("'\(path)' is no file that can be read whole", help: "name a file")
    }
    guard status.st_size <= Self.byteLimit else {
      return refused(
        "'\(path)' has \(status.st_size) bytes, at most \(Self.byteLimit) are read",
        help: "split it into smaller files")
    }
    guard let bytes = Files.read(file, size: Int(status.st_size)) else {
      return refused("'\(path)' changed while it was read", help: "run the cell again")
    }
    return .content(bytes)
  }

  private func mayRead(_ real: String) -> Bool {
    isBelow(real, root) || allowed.contains { Self.realPath($0).map { isBelow(real, $0) } ?? false }
  }

  private func isBelow(_ path: String, _ folder: String?) -> Bool {
    guard let folder else { return false }
    return path == folder || folder == "/" || path.hasPrefix(folder + "/")
  }

  /// The course's folder, behind all links.
  private var root: String? {
    guard let own = Self.realPath(folder) else { return nil }
    var candidate = own
    while candidate != "/" {
      let parent = Self.parent(of: candidate)
      if Self.name(of: candidate) == "Notebooks" || Files.exists(parent + "/site/course.yml") {
        return parent
      }
      candidate = parent
    }
    return own
  }
}

// Paths as text.
extension DataFolder {
  private static func realPath(_ path: String) -> String? {
    guard let text = realpath(path, nil) else { return nil }
    defer { free(text) }
    return String(cString: text)
  }

  static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func name(of path: String) -> String {
    String(path[(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)...])
  }

  private static func simplified(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." {
        parts.removeLast()
      } else if part != ".." || !path.hasPrefix("/") {
        parts.append(part)
      }
    }
    let joined = parts.joined(separator: "/")
    return path.hasPrefix("/") ? "/" + joined : joined.isEmpty ? "." : joined
  }
}
