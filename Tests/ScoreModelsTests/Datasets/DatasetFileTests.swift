import Foundation
import ScoreModels
import Tensors
import Testing

/// Compressed files, pictures, HDF5; and every sentence about one that is damaged.
@Suite struct DatasetFileTests {
  private func data(_ bytes: [UInt8], _ read: () throws -> Dataset) throws -> Dataset {
    try DataSource.withReader({ _ in bytes }) { try read() }
  }

  private func problem(_ bytes: [UInt8], _ read: () throws -> Dataset) -> String {
    do {
      return "no error, \(try data(bytes, read))"
    } catch let error as DataError {
      return error.summary + (error.help.map { " | " + $0 } ?? "")
    } catch {
      return "another error, \(error)"
    }
  }

  private func reference(_ name: String) throws -> [UInt8] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    return try [UInt8](Data(contentsOf: folder.appending(path: "Reference").appending(path: name)))
  }

  // MARK: gzip

  /// Two rows of three bytes: 1 2 3, 4 5 6.
  private let idx: [UInt8] = [0, 0, 8, 2, 0, 0, 0, 2, 0, 0, 0, 3, 1, 2, 3, 4, 5, 6]

  /// A gzip member that holds bytes as they are.
  private func stored(_ bytes: [UInt8]) -> [UInt8] {
    let count = UInt16(bytes.count)
    let length = [UInt8(count & 255), UInt8(count >> 8), ~UInt8(count & 255), ~UInt8(count >> 8)]
    let size = [UInt8(count & 255), UInt8(count >> 8), 0, 0]
    return [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 1] + length + bytes + checksum(bytes) + size
  }

  private func checksum(_ bytes: [UInt8]) -> [UInt8] {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? (sum >> 1) ^ 0xEDB8_8320 : sum >> 1 }
    }
    return (0..<4).map { UInt8(~sum >> (8 * $0) & 255) }
  }

  @Test func `compressed files are read as if they were not`() throws {
    let plain = try data(idx) { try Dataset(idx: "x") }
    #expect(plain.points == [[1, 2, 3], [4, 5, 6]])
    #expect(try data(stored(idx)) { try Dataset(idx: "x") } == plain)
    let parts = stored(Array(idx[..<7])) + stored(Array(idx[7...]))
    #expect(try data(parts) { try Dataset(idx: "x") } == plain)
    // 60 000 zeros behind the header, deflated by gzip -9.
    let zeros = try data(
      try reference("zeros.idx.gz"), { try Dataset(idx: "x") })
    #expect(zeros.points == .zeros([60_000]))
  }

  @Test func `damaged compressed files are told at their byte`() {
    let whole = stored(idx)
    func message(_ bytes: [UInt8]) -> String { problem(bytes) { try Dataset(idx: "x.gz") } }
    for count in [2, 3, 12, 20, whole.count - 1] {
      #expect(
        message(Array(whole[..<count]))
          == "'x.gz', byte \(count): expected more compressed data, found the end of the file | "
          + "get the file again; it may have been cut off")
    }
    var bytes = whole
    bytes[2] = 7
    #expect(message(bytes) == "'x.gz', byte 2: expected compression method 8 of gzip, found 7")
    bytes = whole
    bytes[20] ^= 1
    #expect(
      message(bytes)
        == "'x.gz', byte 37: the compressed data are damaged: incorrect data check | "
        + "get the file again")
    #expect(
      message(whole + [65])
        == "'x.gz', byte 41: expected the end of the file or more data of gzip, found 65")
  }

  @Test func `no change of a compressed file is more than an error`() throws {
    var random = RandomStream(seed: 81)
    let whole = try reference("zeros.idx.gz")
    for _ in 0..<300 {
      var bytes = Array(whole[..<random.integer(in: 2...whole.count)])
      for _ in 0..<random.integer(in: 0..<3) {
        bytes[random.integer(in: 2..<max(3, bytes.count)) % bytes.count] = UInt8(
          random.integer(in: 0..<256))
      }
      #expect(problem(bytes) { try Dataset(idx: "x") } != "")
    }
  }

  // MARK: CIFAR-10

  private func picture(_ label: UInt8, _ first: UInt8) -> [UInt8] {
    [label] + (0..<3072).map { UInt8(truncatingIfNeeded: $0) &+ first }
  }

  @Test func `pictures have three planes and a label`() throws {
    let set = try data(picture(3, 0) + picture(9, 7)) { try Dataset(cifar10: "batch.bin") }
    #expect("\(set)" == "2 examples of shape [3, 32, 32], labelled")
    #expect(set.labels == [3, 9] && set.points.elementType == .float32)
    #expect(set.points[1][2][31][31].item == Double(UInt8(truncatingIfNeeded: 3071) &+ 7))
    #expect(set.points[0][1][0].scalars == (0..<32).map { Double($0) })
    let compressed = stored(picture(3, 0)) + stored(picture(9, 7))
    #expect(try data(compressed) { try Dataset(cifar10: "batch.bin.gz") } == set)
  }

  @Test func `damaged pictures are told at their byte`() {
    func message(_ bytes: [UInt8]) -> String { problem(bytes) { try Dataset(cifar10: "b.bin") } }
    #expect(
      message(picture(1, 0) + [2, 3])
        == "'b.bin', byte 3073: expected pictures of 3073 bytes each, found 2 bytes | "
        + "unpack the archive, and take a file such as data_batch_1.bin")
    #expect(
      message(picture(1, 0) + picture(10, 0))
        == "'b.bin', byte 3073: expected a class from 0 to 9, found 10")
    #expect(
      message([])
        == "'b.bin', byte 0: expected pictures of 3073 bytes each, found 0 bytes | the file is empty"
    )
  }

  // MARK: HDF5

  private let points = Tensor.arange(to: 10).reshaped(to: [5, 2]) / 4 - 1

  @Test func `a Julia matrix is read with its columns as points`() throws {
    for name in ["points.hdf5", "points-latest.hdf5"] {
      let read = try data(try reference(name)) { try Dataset(hdf5: name) }
      #expect(read.points == points && read.points.elementType == .float64)
    }
  }

  @Test func `types and groups`() throws {
    let bytes = try reference("kinds.hdf5")
    func read(_ name: String) throws -> Tensor {
      try data(bytes) { try Dataset(hdf5: "kinds.hdf5", dataset: name) }.points
    }
    #expect(try read("group/data") == points.converted(to: .float32))
    #expect(try read("integers") == [[1, -2], [3, 4]])
    #expect(try read("bytes") == [200, 7])
    #expect(try read("small") == points)
    #expect(try read("nothing").shape == [0, 3])
  }

  @Test(arguments: [
    (
      "number",
      "expected 1 to 32 axes of 'number', found 0 | a single number is no list of examples"
    ),
    ("text", "expected numbers of a known type in 'text', found text of 1 bytes"),
    (
      "packed",
      "the numbers of 'packed' are in chunks, which are not read | write them in one piece: "
        + "without compression, with fixed extents"
    ),
    (
      "outside",
      "the numbers of 'outside' are in other files, which are not read | write them into this file"
    ),
    (
      "view",
      "the numbers of 'view' are a view of others, which is not read | write the numbers themselves"
    ),
    ("group", "expected the shape of a data set 'group', found none | give the name of an array"),
  ])
  func `what is not read is said, with its byte`(name: String, message: String) throws {
    let found = problem(try reference("kinds.hdf5")) { try Dataset(hdf5: "k", dataset: name) }
    #expect(found.hasPrefix("'k', byte ") && found.hasSuffix(": " + message), "\(found)")
  }

  @Test func `names that are not there, and links to other files`() throws {
    let bytes = try reference("kinds.hdf5")
    func message(_ name: String) -> String {
      problem(bytes) { try Dataset(hdf5: "k", dataset: name) }
    }
    #expect(
      message("data")
        == "'k' has no data set 'data' | found 'bytes', 'group', 'integers', 'links', 'nothing', "
        + "'number', 'outside', 'packed', 'small', 'text', 'view'")
    #expect(
      message("links/elsewhere") == "'k' has no data set 'links/elsewhere' | found 'here'")
    #expect(try data(bytes) { try Dataset(hdf5: "k", dataset: "links/here") }.points == points)
  }

  @Test func `files that were cut off or are of another kind`() throws {
    let whole = try reference("points.hdf5")
    func message(_ bytes: [UInt8]) -> String { problem(bytes) { try Dataset(hdf5: "p") } }
    #expect(message([1, 2, 3]) == "'p', byte 0: expected the mark '\\x89HDF' of an HDF5 file")
    #expect(
      message(Array(whole[..<8]))
        == "'p', byte 8: expected a version of the format, found the end of the file")
    #expect(
      message(Array(whole[..<13]))
        == "'p', byte 13: expected the size of addresses, found the end of the file")
    #expect(
      message(Array(whole[..<40]))
        == "'p', byte 40: expected the address of the file's end, found the end of the file")
    #expect(
      message(Array(whole[..<2000]))
        == "'p', byte 2000: expected 2128 bytes, as byte 40 says, found the end of the file | "
        + "get the file again; it may have been cut off")
    var bytes = whole
    bytes[8] = 9
    #expect(message(bytes) == "'p', byte 8: expected version 0 to 3 of the format, found 9")
    bytes = whole
    bytes[96] = 7
    #expect(message(bytes) == "'p', byte 96: expected version 1 of an object's header, found 7")
  }

  @Test(arguments: ["points.hdf5", "points-latest.hdf5"])
  func `no cut and no change of a file is more than an error`(name: String) throws {
    let whole = try reference(name)
    for count in stride(from: 0, to: whole.count, by: 7) {
      let message = problem(Array(whole[..<count])) { try Dataset(hdf5: "p") }
      #expect(message.hasPrefix("'p', byte"), "\(count): \(message)")
    }
    var random = RandomStream(seed: 82, label: name)
    for _ in 0..<2000 {
      var bytes = whole
      for _ in 0..<random.integer(in: 1..<4) {
        bytes[random.integer(in: 0..<whole.count)] = [0, 1, 127, 255][random.integer(in: 0..<4)]
      }
      let message = problem(bytes) { try Dataset(hdf5: "p") }
      #expect(message.hasPrefix("'p'") || message.hasPrefix("no error"), "\(message)")
    }
  }
}
