import Tensors

// The format of NumPy's arrays: numpy.lib.format, versions 1.0 to 3.0.

extension Dataset {
  /// The array in a `.npy` file of NumPy, its first axis counting the examples.
  ///
  /// Numbers of 4 bytes ('f4') become float32, all others float64: 'f8', integers of 1 to 8 bytes
  /// with and without sign, and 'b1', in either order of bytes. Integers beyond 2⁵³ are rounded.
  ///
  /// - Throws: `DataError`, with the byte at which something else was expected.
  public init(npy path: String) throws {
    let bytes = try DataSource.read(path)
    let array = try NumPyArray(path, bytes)
    guard !array.shape.isEmpty else {
      throw DataError(
        "'\(path)' holds a single number, which is no list of examples",
        help: "save an array with an axis, as in numpy.save(…, numpy.array([x]))")
    }
    self.init(array.tensor(), columns: [])
  }
}

/// A NumPy array in the bytes of a file.
struct NumPyArray {
  private let path: String
  private let bytes: [UInt8]
  private let header: NumPyHeader
  private let start: Int

  var shape: [Int] { header.shape }

  init(_ path: String, _ bytes: [UInt8]) throws {
    self.path = path
    self.bytes = bytes
    func fail(_ byte: Int, _ fact: String, help: String? = nil) -> DataError {
      DataError("'\(path)', byte \(byte): \(fact)", help: help)
    }
    let mark: [UInt8] = [0x93] + Array("NUMPY".utf8)
    guard bytes.starts(with: mark) else {
      throw fail(
        0, "expected the mark '\\x93NUMPY' of a NumPy array",
        help: "write the file with numpy.save(…)")
    }
    guard bytes.count >= 10 else {
      throw fail(bytes.count, "expected the length of the header, found the end of the file")
    }
    guard (1...3).contains(bytes[6]) else {
      throw fail(6, "expected version 1, 2 or 3 of the format, found \(bytes[6])")
    }
    let width = bytes[6] == 1 ? 2 : 4
    guard bytes.count >= 8 + width else {
      throw fail(bytes.count, "expected the length of the header, found the end of the file")
    }
    let length = (0..<width).reduce(0) { $0 | Int(bytes[8 + $1]) << (8 * $1) }
    start = 8 + width + length
    guard start <= bytes.count else {
      throw fail(
        8 + width, "expected a header of \(length) bytes, found \(bytes.count - 8 - width)")
    }
    header = try NumPyHeader(bytes[8 + width..<start], offset: 8 + width, fail: fail)
    try checkSize(fail)
  }

  private func checkSize(_ fail: (Int, String, String?) -> DataError) throws {
    guard let count = shape.elementCount else {
      throw fail(start, shape.shapeProblem, nil)
    }
    let expected = count * header.type.size
    guard bytes.count - start == expected else {
      throw fail(
        start,
        "expected \(expected) bytes for \(count) numbers of type '\(header.type.text)', found "
          + "\(bytes.count - start)", "write the file again; it may have been cut off")
    }
  }

  func tensor() -> Tensor {
    let type = header.type
    guard isColumnMajor else { return type.tensor(bytes, from: start, shape: shape) }
    let numbers = rowMajor(type.numbers(bytes, from: start, count: shape.elementCount ?? 0))
    return Tensor(numbers, shape: shape).converted(to: type.elementType)
  }

  private var isColumnMajor: Bool { header.isColumnMajor && shape.count > 1 }

  /// Numbers whose first axis runs fastest, in the order in which the last one does.
  private func rowMajor(_ numbers: [Double]) -> [Double] {
    var steps = [1]
    for extent in shape.dropLast() { steps.append((steps.last ?? 1) * extent) }
    var index = [Int](repeating: 0, count: shape.count)
    var offset = 0
    return numbers.indices.map { _ in
      defer { advance(&index, &offset, steps) }
      return numbers[offset]
    }
  }

  /// Goes on to the next element in row-major order.
  private func advance(_ index: inout [Int], _ offset: inout Int, _ steps: [Int]) {
    for axis in shape.indices.reversed() {
      index[axis] += 1
      offset += steps[axis]
      if index[axis] < shape[axis] { return }
      offset -= shape[axis] * steps[axis]
      index[axis] = 0
    }
  }
}
