import Tensors

// The binary version of CIFAR-10 (Krizhevsky: Learning multiple layers of features from tiny images,
// 2009): for each picture a byte with its class, then 1024 bytes of red, of green and of blue, row by
// row.

extension Dataset {
  /// The pictures of a CIFAR-10 file, [n, 3, 32, 32], from 0 to 255 in float32, with their labels 0 to
  /// 9: airplane, automobile, bird, cat, deer, dog, frog, horse, ship, truck.
  ///
  /// A file that is compressed with gzip is decompressed; places in errors are those of the file without
  /// compression. The archive `cifar-10-binary.tar.gz` has to be unpacked.
  ///
  /// - Throws: `DataError`, with the byte at which something else was expected.
  public init(cifar10 path: String) throws {
    let bytes = try DataSource.readDecompressed(path)
    let size = 1 + 3 * 32 * 32
    let count = bytes.count / size
    guard bytes.count % size == 0, count > 0 else {
      throw DataError(
        "'\(path)', byte \(count * size): expected pictures of \(size) bytes each, found "
          + "\(bytes.count - count * size) bytes",
        help: bytes.isEmpty
          ? "the file is empty" : "unpack the archive, and take a file such as data_batch_1.bin")
    }
    if let wrong = (0..<count).first(where: { bytes[$0 * size] > 9 }) {
      throw DataError(
        "'\(path)', byte \(wrong * size): expected a class from 0 to 9, found \(bytes[wrong * size])"
      )
    }
    guard [count, 3, 32, 32].isShape else {
      throw DataError("'\(path)' holds too many pictures: \([count, 3, 32, 32].shapeProblem)")
    }
    let numbers = [Float](unsafeUninitializedCapacity: count * (size - 1)) { target, initialized in
      for i in 0..<count {
        for j in 0..<size - 1 { target[i * (size - 1) + j] = Float(bytes[i * size + 1 + j]) }
      }
      initialized = count * (size - 1)
    }
    let pixels = numbers.withUnsafeBytes { Tensor([count, 3, 32, 32], .float32, bytes: Array($0)) }
    self.init(
      pixels ?? .zeros([count, 3, 32, 32], elementType: .float32), columns: [],
      labels: (0..<count).map { Int(bytes[$0 * size]) })
  }
}
