import CHDF5
import Tensors

// HDF5 files, by the HDF Group's library, from memory: the bytes are read as those of every other data
// file, and nothing that a file refers to outside of itself is opened.

extension Dataset {
  /// The array in a data set of an HDF5 file, its first axis counting the examples.
  ///
  /// Numbers of up to 4 bytes with a fraction become float32, all others float64. The extents are in the
  /// file's order, the last running fastest. Julia writes a matrix [d, n] with its columns one after the
  /// other, so that here it is [n, d]: points as rows. Links to other files and data outside of the file
  /// are refused.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - dataset: the name of the data set, such as "data" or "group/data".
  /// - Throws: `DataError`, also when the HDF5 library is not installed.
  public init(hdf5 path: String, dataset: String = "data") throws {
    let bytes = try DataSource.read(path)
    try HDF5Superblock(path, bytes).check()
    let points = try HDF5Library.withLibrary { library in
      guard let library else {
        throw DataError(
          "'\(path)' is an HDF5 file, and the library that reads it, HDF5 1.10 or later, is not "
            + "installed", help: "install it: 'apt install libhdf5-dev'")
      }
      return try HDF5File(path, library).read(dataset, from: bytes)
    }
    self.init(points, columns: [])
  }
}

/// The first bytes of an HDF5 file, which tell a file of another kind and one that was cut off.
private struct HDF5Superblock {
  private let path: String
  private let bytes: [UInt8]

  init(_ path: String, _ bytes: [UInt8]) { (self.path, self.bytes) = (path, bytes) }

  func check() throws {
    let mark: [UInt8] = [0x89, 0x48, 0x44, 0x46, 0x0D, 0x0A, 0x1A, 0x0A]
    guard bytes.starts(with: mark) else {
      throw fail(0, "expected the mark '\\x89HDF' of an HDF5 file")
    }
    guard bytes.count > 8 else {
      throw fail(8, "expected a version of the format, found the end of the file")
    }
    guard bytes[8] <= 3 else {
      throw fail(8, "expected version 0 to 3 of the format, found \(bytes[8])")
    }
    try checkEnd()
  }

  /// The address of the file's end is the third address in versions 0 and 1, and in 2 and 3 as well.
  private func checkEnd() throws {
    let (sizePlace, start) = [(13, 24), (13, 28), (9, 12), (9, 12)][Int(bytes[8])]
    guard bytes.count > sizePlace else {
      throw fail(bytes.count, "expected the size of addresses, found the end of the file")
    }
    let size = Int(bytes[sizePlace])
    guard [2, 4, 8].contains(size) else {
      throw fail(sizePlace, "expected addresses of 2, 4 or 8 bytes, found \(size)")
    }
    let place = start + 2 * size
    guard bytes.count >= place + size else {
      throw fail(bytes.count, "expected the address of the file's end, found the end of the file")
    }
    let end = (0..<size).reduce(UInt64(0)) { $0 | UInt64(bytes[place + $1]) << (8 * UInt64($1)) }
    guard end <= UInt64(bytes.count) else {
      throw fail(
        bytes.count, "expected \(end) bytes, as byte \(place) says, found the end of the file",
        help: "get the file again; it may have been cut off")
    }
  }

  private func fail(_ byte: Int, _ fact: String, help: String? = nil) -> DataError {
    DataError("'\(path)', byte \(byte): \(fact)", help: help)
  }
}

/// One file while it is read.
private struct HDF5File {
  private let path: String
  private let library: HDF5Library

  init(_ path: String, _ library: HDF5Library) { (self.path, self.library) = (path, library) }

  func read(_ name: String, from bytes: [UInt8]) throws -> Tensor {
    let access = library.createList(library.fileAccess)
    defer { _ = library.closeList(access) }
    let isSet = bytes.withUnsafeBytes { image in
      library.keepInMemory(access, 1 << 16, 0) >= 0
        && library.setImage(access, image.baseAddress, image.count) >= 0
    }
    let file = isSet ? library.openFile("data", 0, access) : -1
    guard file >= 0 else { throw damage("its directory") }
    defer { _ = library.closeFile(file) }
    return try read(name, in: file)
  }

  private func read(_ name: String, in file: HDF5Identifier) throws -> Tensor {
    let access = library.createList(library.datasetAccess)
    defer { _ = library.closeList(access) }
    guard library.setTraversal(access, { _, _, _, _, _, _, _ in -1 }, nil) >= 0 else {
      throw damage("its links")
    }
    let dataset = library.openDataset(file, name, access)
    guard dataset >= 0 else { throw missing(name, in: file) }
    defer { _ = library.closeDataset(dataset) }
    try refuseOutside(dataset, name)
    let shape = try shape(of: dataset, name)
    let type = try elementType(of: dataset, name)
    var numbers = [Double](repeating: 0, count: shape.elementCount ?? 0)
    let status = numbers.withUnsafeMutableBytes {
      library.read(dataset, library.double, 0, 0, 0, $0.baseAddress)
    }
    guard status >= 0 else { throw damage("the numbers of '\(name)'") }
    return Tensor(numbers, shape: shape).converted(to: type)
  }

  /// A file may be read, files that it names may not.
  private func refuseOutside(_ dataset: HDF5Identifier, _ name: String) throws {
    let list = library.creationList(dataset)
    guard list >= 0 else { throw damage("the layout of '\(name)'") }
    defer { _ = library.closeList(list) }
    // Layout 3 is a view of other data sets.
    guard library.layout(list) != 3, library.externalCount(list) <= 0 else {
      throw DataError(
        "'\(path)': the numbers of '\(name)' are in other files, which are not read",
        help: "write them into this file")
    }
  }

  private func shape(of dataset: HDF5Identifier, _ name: String) throws -> [Int] {
    let space = library.space(dataset)
    guard space >= 0 else { throw damage("the shape of '\(name)'") }
    defer { _ = library.closeSpace(space) }
    let rank = Int(library.rank(space))
    guard rank > 0, rank <= 32 else {
      throw DataError(
        "'\(path)': '\(name)' holds \(rank == 0 ? "a single number" : "nothing")"
          + ", which is no list of examples", help: "write an array with at least one axis")
    }
    var extents = [UInt64](repeating: 0, count: rank)
    guard library.extents(space, &extents, nil) >= 0 else { throw damage("the shape of '\(name)'") }
    let shape = extents.map { Int(clamping: $0) }
    guard shape.isShape else { throw DataError("'\(path)': '\(name)': \(shape.shapeProblem)") }
    return shape
  }

  private func elementType(of dataset: HDF5Identifier, _ name: String) throws -> ElementType {
    let type = library.type(dataset)
    guard type >= 0 else { throw damage("the type of '\(name)'") }
    defer { _ = library.closeType(type) }
    let kinds = ["integers", "numbers", "times", "text", "bits", "opaque data", "records"]
    let kind = Int(library.kind(type))
    guard kind == 0 || kind == 1 else {
      let found = kinds.indices.contains(kind) ? kinds[kind] : "data of another kind"
      throw DataError("'\(path)': expected numbers in '\(name)', found \(found)")
    }
    return kind == 1 && library.size(type) <= 4 ? .float32 : .float64
  }

  private func missing(_ name: String, in file: HDF5Identifier) -> DataError {
    var names: [String] = []
    var buffer = [CChar](repeating: 0, count: 64)
    while names.count < 100,
      library.linkName(file, ".", 0, 0, UInt64(names.count), &buffer, buffer.count, 0) >= 0
    {
      names.append(
        String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self))
    }
    return DataError(
      "'\(path)' has no data set '\(name)' that can be read",
      help: names.isEmpty ? nil : "in it are \(quoted(names))")
  }

  private func damage(_ part: String) -> DataError {
    DataError(
      "'\(path)' is damaged: the HDF5 library cannot read \(part)",
      help: "get the file again; it may have been cut off")
  }
}
