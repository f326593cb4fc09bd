import Tensors

// The part of HDF5 (The HDF Group: HDF5 file format specification, version 3) that simple programs
// write: groups of a few links and arrays of numbers in one piece. The group's own library reads
// everything, but a damaged file can end the process in it; here every address is checked.

extension Dataset {
  /// The array in a data set of an HDF5 file, its first axis counting the examples.
  ///
  /// Numbers of 4 bytes with a fraction become float32, all others float64: 8 bytes with a fraction,
  /// integers of 1 to 8 bytes with and without sign, in either order of bytes. The extents are in the
  /// file's order, the last running fastest. Julia writes a matrix [d, n] with its columns one after the
  /// other, so that here it is [n, d]: points as rows.
  ///
  /// The numbers have to lie in one piece, as they do unless they are compressed or can be appended
  /// to; groups have to be those of small files. Links to other files are not followed.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - dataset: the name of the data set, such as "data" or "group/data".
  /// - Throws: `DataError`, with the byte at which something else was expected.
  public init(hdf5 path: String, dataset: String = "data") throws {
    let file = try HDF5File(path, try DataSource.read(path))
    var header = file.root
    for name in dataset.split(separator: "/") {
      header = try HDF5Group(file, header).header(named: String(name), of: dataset)
    }
    self.init(try HDF5Array(file, header, name: dataset).tensor(), columns: [])
  }
}

/// The bytes of an HDF5 file, and where its root group is.
struct HDF5File {
  let path: String
  let bytes: [UInt8]
  /// The sizes of addresses and of lengths.
  private(set) var addressSize = 8
  private(set) var lengthSize = 8
  /// Where the header of the root group is.
  private(set) var root = 0

  init(_ path: String, _ bytes: [UInt8]) throws {
    (self.path, self.bytes) = (path, bytes)
    let mark: [UInt8] = [0x89, 0x48, 0x44, 0x46, 0x0D, 0x0A, 0x1A, 0x0A]
    guard bytes.starts(with: mark) else {
      throw fail(0, "expected the mark '\\x89HDF' of an HDF5 file")
    }
    let version = try number(8, 1, "a version of the format")
    guard version <= 3 else {
      throw fail(8, "expected version 0 to 3 of the format, found \(version)")
    }
    let isOld = version < 2
    addressSize = try size(isOld ? 13 : 9)
    lengthSize = try size(isOld ? 14 : 10)
    let start = [24, 28, 12, 12][version]
    guard try number(start, addressSize, "the file's base address") == 0 else {
      throw fail(start, "expected the base address 0; a block before the data is not read")
    }
    try checkEnd(start + 2 * addressSize)
    // Older versions have a name's place before the address of the root group.
    root = try address(start + (isOld ? 5 : 3) * addressSize, "the address of the root group")
  }

  private func size(_ byte: Int) throws -> Int {
    let size = try number(byte, 1, "the size of addresses")
    guard [2, 4, 8].contains(size) else {
      throw fail(byte, "expected addresses of 2, 4 or 8 bytes, found \(size)")
    }
    return size
  }

  private func checkEnd(_ byte: Int) throws {
    let end = try number(byte, addressSize, "the address of the file's end")
    guard end <= bytes.count else {
      throw fail(
        bytes.count, "expected \(end) bytes, as byte \(byte) says, found the end of the file",
        help: "get the file again; it may have been cut off")
    }
  }

  /// A whole number of so many bytes, the lowest first; the largest that there is where it is larger.
  func number(_ byte: Int, _ size: Int, _ what: String) throws -> Int {
    try check(byte, size, what)
    let word = (0..<size).reduce(UInt64(0)) { $0 | UInt64(bytes[byte + $1]) << (8 * UInt64($1)) }
    return Int(clamping: word)
  }

  func address(_ byte: Int, _ what: String) throws -> Int {
    let place = try number(byte, addressSize, what)
    guard place < bytes.count else {
      throw fail(byte, "expected \(what) in the file, found \(place)")
    }
    return place
  }

  func length(_ byte: Int, _ what: String) throws -> Int { try number(byte, lengthSize, what) }

  /// Checks that so many bytes are there.
  func check(_ byte: Int, _ count: Int, _ what: String) throws {
    guard byte >= 0, count >= 0, byte <= bytes.count, count <= bytes.count - byte else {
      throw fail(min(max(byte, 0), bytes.count), "expected \(what), found the end of the file")
    }
  }

  func expect(_ mark: String, at byte: Int, _ what: String) throws {
    try check(byte, mark.utf8.count, what)
    guard bytes[byte...].starts(with: mark.utf8) else {
      throw fail(byte, "expected the mark '\(mark)' of \(what)")
    }
  }

  func fail(_ byte: Int, _ fact: String, help: String? = nil) -> DataError {
    DataError("'\(path)', byte \(byte): \(fact)", help: help)
  }
}
