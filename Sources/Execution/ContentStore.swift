package import Diagnostics
import Synchronization

/// Results that are remembered between processes, each in a file named by the hash of its key.
///
/// A file holds a line that names the format, the hash of all that follows, the length of the key,
/// the key and the bytes. It is written beside its place and renamed, so that any number of
/// processes, on any number of machines, may share the folder and any of them may be killed at any
/// moment. What is damaged, incomplete or belongs to another key is as good as missing, and is
/// replaced by the next `keep`.
package struct ContentStore: Sendable {
  /// The folder that the files are in; it is made when the first one is kept.
  package let folder: String
  /// What other machines found out is asked for there, and what is kept here is sent there.
  package private(set) var server: CacheServer?

  private let failure = Failure()

  /// The first problem of keeping something, which copies of the store share.
  private final class Failure: Sendable {
    let first = Mutex<Diagnostic?>(nil)
  }

  /// Why something could not be kept; what was asked for is right all the same.
  package var problem: Diagnostic? { failure.first.withLock { $0 } }

  private static let format = Array("scorebook store 1\n".utf8)

  package init(folder: String, server: CacheServer? = nil) {
    self.folder = folder
    self.server = server
  }

  /// The part of the store on this machine, for what is of no use to others.
  package var local: ContentStore {
    var copy = self
    copy.server = nil
    return copy
  }

  /// What was kept for a key; nil if nothing was, or if it cannot be read.
  package func bytes(for key: String) -> [UInt8]? {
    let path = path(of: key)
    guard let file = Files.read(path), let bytes = Self.content(of: consume file, key: key) else {
      return sharedBytes(for: key)
    }
    noteUse(of: path)
    return bytes
  }

  /// What another machine kept for a key, which is then kept here, too.
  private func sharedBytes(for key: String) -> [UInt8]? {
    guard let server, let file = server.file(for: key) else { return nil }
    guard let bytes = Self.content(of: file, key: key) else {
      server.noteUnreadable()
      return nil
    }
    write(file, key)
    return bytes
  }

  /// Keeps bytes for a key; the result says why it is not possible.
  @discardableResult
  package func keep(_ bytes: [UInt8], for key: String) -> Diagnostic? {
    let file = Self.file(of: bytes, key: key)
    server?.keep(file, for: key)
    return write(file, key)
  }

  @discardableResult
  private func write(_ file: [UInt8], _ key: String) -> Diagnostic? {
    do {
      try Files.write(file, to: path(of: key))
      return nil
    } catch {
      let problem = Diagnostic(
        "cannot write to the store '\(folder)': \(error.reason)", severity: .warning,
        help: "check the folder's permissions and the space that is left")
      failure.first.withLock { $0 = $0 ?? problem }
      return problem
    }
  }

  /// The path of a key's file: two digits of the hash as folder, the other thirty as name.
  package func path(of key: String) -> String {
    let name = ContentHash(key.utf8).text
    return "\(folder)/\(name.prefix(2))/\(name.dropFirst(2))"
  }

  private static func file(of bytes: [UInt8], key: String) -> [UInt8] {
    let key = Array(key.utf8)
    let body = Array("\(key.count)\n".utf8) + key + bytes
    return format + Array(ContentHash(body).text.utf8) + body
  }

  /// The key of a file of a store; nil if it is damaged.
  static func key(of file: [UInt8]) -> String? {
    let start = format.count + 32
    guard file.count > start, file.starts(with: format) else { return nil }
    let body = file[start...]
    guard file[format.count..<start].elementsEqual(ContentHash(body).text.utf8),
      let end = body.firstIndex(of: UInt8(ascii: "\n")),
      let count = Int(String(decoding: body[body.startIndex..<end], as: UTF8.self)),
      count >= 0, count <= body.endIndex - end - 1
    else { return nil }
    return String(decoding: body[end + 1..<end + 1 + count], as: UTF8.self)
  }

  private static func content(of file: consuming [UInt8], key: String) -> [UInt8]? {
    let start = format.count + 32
    guard file.count > start, file.starts(with: format) else { return nil }
    let head = Array("\(key.utf8.count)\n\(key)".utf8)
    guard file[format.count..<start].elementsEqual(ContentHash(file[start...]).text.utf8),
      file[start...].starts(with: head)
    else { return nil }
    // Large contents are moved, since new memory costs more.
    file.removeFirst(start + head.count)
    return file
  }
}
