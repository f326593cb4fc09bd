import CZlib

// Files compressed with gzip (RFC 1952), by the system's zlib.

/// The functions of zlib.
private struct Zlib: Sendable {
  let begin: InflateInitFunction
  let inflate: InflateFunction
  let reset: InflateResetFunction
  let end: InflateEndFunction

  static let system = Zlib()

  private init?() {
    guard let library = SystemLibrary(["libz.so.1", "libz.1.dylib", "/usr/lib/libz.1.dylib"]),
      let begin: InflateInitFunction = library.function("inflateInit2_"),
      let inflate: InflateFunction = library.function("inflate"),
      let reset: InflateResetFunction = library.function("inflateReset"),
      let end: InflateEndFunction = library.function("inflateEnd")
    else { return nil }
    (self.begin, self.inflate, self.reset, self.end) = (begin, inflate, reset, end)
  }
}

extension DataSource {
  /// Whether the library for compressed files is there.
  package static var readsGzip: Bool { Zlib.system != nil }

  /// The bytes of the file at a path, decompressed if they are compressed with gzip.
  static func readDecompressed(_ path: String) throws -> [UInt8] {
    let bytes = try read(path)
    return bytes.starts(with: [0x1F, 0x8B]) ? try Gzip(path, bytes).decompressed() : bytes
  }
}

/// A file compressed with gzip.
struct Gzip {
  private let path: String
  private let bytes: [UInt8]
  private let limit: Int

  init(_ path: String, _ bytes: [UInt8], limit: Int = DataSource.byteLimit) {
    (self.path, self.bytes, self.limit) = (path, bytes, limit)
  }

  func decompressed() throws -> [UInt8] {
    guard let zlib = Zlib.system else {
      throw DataError(
        "'\(path)' is compressed with gzip, and the library that reads it, zlib, is not installed",
        help: "install it: 'apt install zlib1g', or decompress the file with 'gunzip'")
    }
    if bytes.count > 2, bytes[2] != 8 {
      throw fail(2, "expected compression method 8 of gzip, found \(bytes[2])")
    }
    var stream = ZStream()
    // 16 asks for gzip's frame, 15 for the largest window.
    let status = zlib.begin(&stream, 16 + 15, "1.2.11", Int32(MemoryLayout<ZStream>.size))
    guard status == 0 else { throw DataError("'\(path)': zlib gives error \(status)") }
    defer { _ = zlib.end(&stream) }
    return try bytes.withUnsafeBufferPointer { try inflate($0, &stream, zlib) }
  }

  /// Piece after piece, so that a small file which claims to be large costs no memory; members of a
  /// file, one behind the other, are read as one.
  private func inflate(
    _ input: UnsafeBufferPointer<UInt8>, _ stream: inout ZStream, _ zlib: Zlib
  ) throws -> [UInt8] {
    var (result, done): ([UInt8], Int) = ([], 0)
    var piece = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      stream.next_in = input.baseAddress.map { $0 + done }
      stream.avail_in = UInt32(min(input.count - done, 1 << 30))
      let offered = stream.avail_in
      let (status, count) = piece.withUnsafeMutableBufferPointer { piece in
        stream.next_out = piece.baseAddress
        stream.avail_out = UInt32(piece.count)
        let status = zlib.inflate(&stream, 0)
        return (status, piece.count - Int(stream.avail_out))
      }
      done += Int(offered - stream.avail_in)
      result += piece[..<count]
      guard result.count <= limit else {
        throw fail(done, "decompressed, the file has more than \(limit) bytes", help: "split it")
      }
      switch status {
      case 0: continue
      case 1:
        if done == input.count { return result }
        guard input[done...].starts(with: [0x1F, 0x8B]) else {
          throw fail(
            done, "expected the end of the file or more data of gzip, found \(input[done])")
        }
        guard zlib.reset(&stream) == 0 else { throw fail(done, "zlib cannot go on") }
      case -5 where done == input.count:
        throw fail(
          done, "expected more compressed data, found the end of the file",
          help: "get the file again; it may have been cut off")
      default: throw damage(at: done, stream, status)
      }
    }
  }

  private func damage(at byte: Int, _ stream: ZStream, _ status: Int32) -> DataError {
    let reason = stream.msg.map { String(cString: $0) } ?? "error \(status)"
    return fail(
      byte, "the compressed data are damaged: \(reason)", help: "get the file again")
  }

  private func fail(_ byte: Int, _ fact: String, help: String? = nil) -> DataError {
    DataError("'\(path)', byte \(byte): \(fact)", help: help)
  }
}
