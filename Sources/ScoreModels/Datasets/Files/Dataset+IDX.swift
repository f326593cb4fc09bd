import Tensors

// The format of the MNIST files (LeCun, Cortes, Burges): two zeros, a type, the number of axes, the
// extents as four bytes each, the highest first, and the numbers.

extension Dataset {
  /// The array in an IDX file, such as those of MNIST, its first axis counting the examples.
  ///
  /// Numbers of type float become float32, all others float64: bytes, signed bytes, integers of two
  /// and four bytes, double. A file that is compressed with gzip is decompressed; places in errors are
  /// those of the file without compression.
  ///
  /// - Throws: `DataError`, with the byte at which something else was expected.
  public init(idx path: String) throws {
    let bytes = try DataSource.readDecompressed(path)
    func fail(_ byte: Int, _ fact: String, help: String? = nil) -> DataError {
      DataError("'\(path)', byte \(byte): \(fact)", help: help)
    }
    guard bytes.starts(with: [0, 0]), bytes.count >= 4 else {
      throw fail(0, "expected two zeros, a type and a number of axes of an IDX file")
    }
    let types: [UInt8: String] = [
      0x08: ">u1", 0x09: ">i1", 0x0B: ">i2", 0x0C: ">i4", 0x0D: ">f4", 0x0E: ">f8",
    ]
    guard let type = types[bytes[2]].flatMap({ NumPyType($0) }) else {
      throw fail(2, "expected a type of numbers: 8, 9 or 11 to 14, found \(bytes[2])")
    }
    let rank = Int(bytes[3])
    guard rank >= 1 else { throw fail(3, "expected at least one axis, found 0") }
    let start = 4 + 4 * rank
    guard bytes.count >= start else {
      throw fail(bytes.count, "expected \(rank) extents, found the end of the file")
    }
    let shape = (0..<rank).map { axis in
      (0..<4).reduce(0) { $0 << 8 | Int(bytes[4 + 4 * axis + $1]) }
    }
    guard let count = shape.elementCount else { throw fail(4, shape.shapeProblem) }
    guard bytes.count - start == count * type.size else {
      throw fail(
        start,
        "expected \(count * type.size) bytes for shape \(shape), found \(bytes.count - start)",
        help: "get the file again; it may have been cut off")
    }
    self.init(type.tensor(bytes, from: start, shape: shape), columns: [])
  }
}
