#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

// Inside of the enumeration these names would mean its own functions.
private func readOnce(_ file: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
  read(file, buffer.baseAddress, buffer.count)
}

private func writeOnce(_ file: Int32, _ buffer: UnsafeRawBufferPointer) -> Int {
  write(file, buffer.baseAddress, buffer.count)
}

/// Whole files, read and replaced, without the start-up cost of Foundation.
package enum Files {
  /// Why a file could not be written, in the system's words.
  package struct Failure: Error, Equatable {
    package let path: String
    package let reason: String

    init(_ path: String) {
      self.path = path
      reason = String(cString: strerror(errno))
    }
  }

  /// The bytes of a file, or nil if it is no file that can be read.
  package static func read(_ path: String) -> [UInt8]? {
    opened(path) { file, size in
      // In one step, unless the file is being written.
      if let bytes = read(file, size: size) { return bytes }
      guard lseek(file, 0, SEEK_SET) == 0 else { return nil }
      var bytes: [UInt8] = []
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      while true {
        let count = buffer.withUnsafeMutableBytes { readOnce(file, $0) }
        if count == 0 { return bytes }
        guard count > 0 else { return nil }
        bytes += buffer[..<count]
      }
    }
  }

  /// The hash of what is in a file, or nil if it is no file that can be read.
  ///
  /// - Parameter room: memory that many files may use one after the other.
  package static func hash(_ path: String, room: inout [UInt8]) -> ContentHash? {
    opened(path) { file, size in
      if room.count <= size { room = [UInt8](repeating: 0, count: max(size + 1, 1 << 20)) }
      let count = room.withUnsafeMutableBytes { read(file, upTo: size + 1, into: $0) }
      return count == size ? ContentHash(room[..<count]) : read(path).map { ContentHash($0) }
    }
  }

  /// Whether there is a file, and no link to one, with these bytes.
  package static func holds(_ path: String, _ bytes: [UInt8]) -> Bool {
    guard hasFile(path, ofSize: bytes.count) else { return false }
    let isSame = opened(path) { file, size -> Bool? in
      guard size == bytes.count else { return nil }
      return withUnsafeTemporaryAllocation(byteCount: 1 << 17, alignment: 16) { buffer in
        var rest = bytes[...]
        while true {
          let count = readOnce(file, buffer)
          guard count > 0 else { return count == 0 && rest.isEmpty }
          guard count <= rest.count, let start = buffer.baseAddress else { return false }
          let isSame = rest.withUnsafeBytes { bytes in
            bytes.baseAddress.map { memcmp($0, start, count) == 0 } ?? false
          }
          guard isSame else { return false }
          rest = rest.dropFirst(count)
        }
      }
    }
    return isSame ?? false
  }

  /// Whether there is a file, and no link to one, of this size.
  package static func hasFile(_ path: String, ofSize size: Int) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
      && Int(status.st_size) == size
  }

  /// What can be made of an open file of some size; nil if there is none that can be read.
  private static func opened<Result>(
    _ path: String, _ use: (_ file: Int32, _ size: Int) -> Result?
  ) -> Result? {
    // A pipe that nobody writes to is no file, and must not be waited for.
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return use(file, Int(status.st_size))
  }

  /// The bytes of an open file of a known size; nil if it has another one, because it is being
  /// written.
  static func read(_ file: Int32, size: Int) -> [UInt8]? {
    var count = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, initialized in
      count = read(file, upTo: size + 1, into: UnsafeMutableRawBufferPointer(buffer))
      initialized = count
    }
    return count == size ? bytes : nil
  }

  /// Reads until there is no more, or no more room; how much was read.
  private static func read(
    _ file: Int32, upTo limit: Int, into buffer: UnsafeMutableRawBufferPointer
  ) -> Int {
    var count = 0
    while count < limit {
      let step = readOnce(file, UnsafeMutableRawBufferPointer(rebasing: buffer[count..<limit]))
      guard step > 0 else { break }
      count += step
    }
    return count
  }

  /// Replaces a file in one step, so that a reader sees the old bytes or the new ones, whenever
  /// the process ends. Folders on the way are made.
  package static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    let folder = Self.folder(of: path)
    try makeFolder(folder)
    var template = Array("\(folder)/\(Self.newPrefix)\(getpid())-XXXXXX".utf8CString)
    let file = mkstemp(&template)
    guard file >= 0 else { throw Failure(path) }
    let temporary = String(
      decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    let isWritten = write(bytes, to: file) && fchmod(file, 0o644) == 0
    let problem = isWritten ? nil : Failure(path)
    close(file)
    if problem == nil, rename(temporary, path) == 0 { return }
    let failure = problem ?? Failure(path)
    unlink(temporary)
    throw failure
  }

  /// Writes behind what is in a file, which is made if there is none.
  package static func append(_ bytes: [UInt8], to path: String) throws(Failure) {
    let file = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw Failure(path) }
    defer { close(file) }
    if !write(bytes, to: file) { throw Failure(path) }
  }

  /// What names of files begin with that are being written; the process behind it writes them.
  private static let newPrefix = ".new-"

  /// Removes files in a folder whose writing ended with their process.
  package static func removeLeftovers(in folder: String) {
    for name in hiddenNames(in: folder) where isLeftover(name) { remove("\(folder)/\(name)") }
  }

  static func isLeftover(_ name: String) -> Bool {
    guard name.hasPrefix(newPrefix),
      let process = pid_t(name.dropFirst(newPrefix.count).prefix { $0 != "-" })
    else { return false }
    return process > 0 && kill(process, 0) != 0 && errno == ESRCH
  }

  private static func write(_ bytes: [UInt8], to file: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { writeOnce(file, $0) }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  /// Makes a folder and those above it; who may write there, the user's mask decides.
  package static func makeFolder(_ path: String) throws(Failure) {
    if path.isEmpty || isFolder(path) { return }
    let parent = folder(of: path)
    if parent != path, parent != "." { try makeFolder(parent) }
    if mkdir(path, 0o777) != 0, errno != EEXIST { throw Failure(path) }
  }

  /// Removes a file, or a link without what it leads to; false if there is none.
  @discardableResult
  package static func remove(_ path: String) -> Bool { unlink(path) == 0 }

  /// Removes a folder if nothing is in it.
  @discardableResult
  package static func removeEmptyFolder(_ path: String) -> Bool { rmdir(path) == 0 }

  /// Whether a path leads to a folder.
  package static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether a path leads to something.
  package static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Whether the path itself is a symbolic link.
  package static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}

extension Files {
  /// The names in a folder, hidden ones left out, in alphabetical order; nothing if there is none.
  package static func names(in folder: String) -> [String] {
    allNames(in: folder).filter { !$0.hasPrefix(".") }
  }

  /// The hidden names in a folder.
  static func hiddenNames(in folder: String) -> [String] {
    allNames(in: folder).filter { $0.hasPrefix(".") && $0 != "." && $0 != ".." }
  }

  private static func allNames(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      names.append(name)
    }
    return names.sorted()
  }
}
