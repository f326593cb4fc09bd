import ScoreModels
import Tensors
import Testing

/// Files of numbers, and every sentence about one that is damaged.
@Suite struct DatasetTests {
  /// What reading a file gives whose bytes are given.
  private func data(
    _ bytes: [UInt8], _ read: () throws -> Dataset
  ) throws -> Dataset {
    try DataSource.withReader({ _ in bytes }) { try read() }
  }

  private func csv(_ text: String, separator: String = ",", columns: [String] = []) throws
    -> Dataset
  {
    try data(Array(text.utf8)) {
      try Dataset(csv: "p.csv", separator: separator, columns: columns)
    }
  }

  private func problem(_ body: () throws -> Dataset) -> String {
    do {
      return "no error, \(try body())"
    } catch let error as DataError {
      return error.summary + (error.help.map { " | " + $0 } ?? "")
    } catch {
      return "another error, \(error)"
    }
  }

  // MARK: CSV

  @Test func `rows with and without names`() throws {
    let named = try csv("x,y\n0.5,-1\n2e-3,3\n")
    #expect(named.points == [[0.5, -1], [2e-3, 3]])
    #expect(named.columns == ["x", "y"])
    #expect(named.column("y") == [-1, 3])
    #expect("\(named)" == "2 examples of shape [2]: x, y")
    let plain = try csv("1,2\n3,4")
    #expect(plain.points == [[1, 2], [3, 4]])
    #expect(plain.columns == [])
    #expect(plain.pointShape == [2])
  }

  @Test func `what programs write besides`() throws {
    let read = try csv("\u{FEFF}\"x \"\"1\"\"\",y\r\n\r\n\"1.5\", 2\r\n")
    #expect(read.columns == ["x \"1\"", "y"])
    #expect(read.points == [[1.5, 2]])
    #expect(try csv("a;b\n1;2\n", separator: ";").points == [[1, 2]])
    #expect(try csv("1\t-inf\n", separator: "\t").points[0, 1] == -.infinity)
    #expect(try csv("x\n").points.shape == [0, 1])
    #expect(try csv("n,x,y\nann,1,2\n", columns: ["y", "x"]).points == [[2, 1]])
  }

  @Test func `numbers are read to the last bit`() throws {
    let texts = [
      "0.1", "-0", "123456789012345", "1234567890123456", "0.000001", "1e308", "4.9e-324",
      "3.141592653589793", "9007199254740993", ".5", "5.", "+1", "-.25e2", "NaN",
    ]
    for text in texts {
      let number = try csv(text + ",0\n").points[0, 0]
      let expected = try #require(Double(text.hasSuffix(".") ? text + "0" : text))
      #expect(number.bitPattern == expected.bitPattern || number.isNaN && expected.isNaN, "\(text)")
    }
  }

  @Test(arguments: [
    ("", "'p.csv' is empty | expected rows of numbers"),
    (
      "x,y\n1,2\n3,none\n",
      "'p.csv', line 3, column 3: expected a number in column 'y', found 'none' | "
        + "name the columns of numbers, as in columns: [\"x\", \"y\"]"
    ),
    ("1,2\n3,\n", "'p.csv', line 2, column 3: expected a number, found nothing"),
    ("1,0x10\n1,2,3\n", "'p.csv', line 2: expected 2 fields as in line 1, found 3"),
    ("x,y\n\n1\n", "'p.csv', line 3: expected 2 fields as in line 1, found 1"),
    (
      "x\n\"1\n", "'p.csv', line 2, column 1: the field in double quotes does not end | add '\"'"
    ),
    (
      "x,\"y\"z\n",
      "'p.csv', line 1, column 6: expected the end of the field behind '\"', found 'z' | "
        + "double a quote that belongs to the text: \"\""
    ),
  ])
  func `a damaged table is told at its place`(_ text: String, _ message: String) {
    #expect(problem { try csv(text) } == message)
  }

  @Test func `columns and separators that are not there`() {
    #expect(
      problem { try csv("x,y\n1,2\n", columns: ["z"]) }
        == "'p.csv' has no column 'z' | its columns are 'x', 'y'")
    #expect(
      problem { try csv("1,2\n", columns: ["z"]) }
        == "'p.csv' has no column 'z' | its first row holds numbers")
    #expect(
      problem { try csv("1", separator: "::") }
        == "the separator of fields must be one ASCII character, found '::' | "
        + "such as separator: \";\"")
    #expect(
      problem { try data([0x78, 0x2C, 0xFF, 0x0A]) { try Dataset(csv: "p.csv") } }
        == "'p.csv', line 1, column 3: the text is not valid UTF-8 | save the file as UTF-8")
  }

  // MARK: NumPy

  private func npy(_ header: String, _ numbers: [UInt8], version: UInt8 = 1) -> [UInt8] {
    let count = header.utf8.count
    let length: [UInt8] =
      version == 1 ? [UInt8(count), 0] : [UInt8(count), 0, 0, 0]
    return [0x93] + Array("NUMPY".utf8) + [version, 0] + length + Array(header.utf8) + numbers
  }

  private func header(_ type: String, _ shape: String, isColumnMajor: Bool = false) -> String {
    "{'descr': '\(type)', 'fortran_order': \(isColumnMajor ? "True" : "False"), "
      + "'shape': \(shape), }\n"
  }

  private func bytes<Word: FixedWidthInteger>(_ words: [Word]) -> [UInt8] {
    words.flatMap { word in withUnsafeBytes(of: word.littleEndian) { Array($0) } }
  }

  private func read(_ bytes: [UInt8]) throws -> Dataset {
    try data(bytes) { try Dataset(npy: "p.npy") }
  }

  @Test func `arrays of every type`() throws {
    let doubles = bytes([0.5, -1, 2, 3].map(\.bitPattern))
    #expect(try read(npy(header("<f8", "(2, 2)"), doubles)).points == [[0.5, -1], [2, 3]])
    #expect(
      try read(npy(header("<f8", "(2, 2)", isColumnMajor: true), doubles, version: 2)).points
        == [[0.5, 2], [-1, 3]])
    let floats = bytes([Float(0.1), 7].map(\.bitPattern))
    let single = try read(npy(header("<f4", "(2,)"), floats, version: 3)).points
    #expect(single == Tensor([0.1, 7]).converted(to: .float32))
    #expect(try read(npy(header("<i2", "(2,)"), bytes([Int16(-3), 500]))).points == [-3, 500])
    #expect(try read(npy(header(">i4", "(1,)"), [0, 0, 1, 2])).points == [258])
    #expect(try read(npy(header("|u1", "(3,)"), [0, 128, 255])).points == [0, 128, 255])
    #expect(try read(npy(header("|b1", "(2,)"), [1, 0])).points == [1, 0])
    #expect(
      try read(npy(header("<i8", "(1,)"), bytes([Int64.min]))).points == [-9223372036854775808])
    #expect(try read(npy(header("<f8", "(0, 3)"), [])).points.shape == [0, 3])
  }

  @Test func `axes of an array in Fortran's order`() throws {
    let numbers = bytes((0..<24).map { Double($0).bitPattern })
    let read = try read(npy(header("<f8", "(2, 3, 4)", isColumnMajor: true), numbers)).points
    for i in 0..<2 {
      for j in 0..<3 {
        for k in 0..<4 { #expect(read[i][j, k] == Double(i + 2 * j + 6 * k)) }
      }
    }
  }

  @Test func `a damaged array is told with the byte`() {
    let good = header("<f8", "(2,)")
    let cases: [([UInt8], String)] = [
      (
        Array("x,y".utf8),
        "'p.npy', byte 0: expected the mark '\\x93NUMPY' of a NumPy array | "
          + "write the file with numpy.save(…)"
      ),
      (
        npy(good, [], version: 9),
        "'p.npy', byte 6: expected version 1, 2 or 3 of the format, found 9"
      ),
      (
        Array(npy(good, []).prefix(20)),
        "'p.npy', byte 10: expected a header of \(good.utf8.count) bytes, found 10"
      ),
      (
        npy(good, [1, 2, 3]),
        "'p.npy', byte \(10 + good.utf8.count): expected 16 bytes for 2 numbers of type '<f8', "
          + "found 3 | write the file again; it may have been cut off"
      ),
      (
        npy(header("|S5", "(2,)"), []),
        "'p.npy', byte 20: numbers of type '|S5' are not read | "
          + "convert the array, as in array.astype('f8')"
      ),
      (
        npy(header("<f8", "(9000000000000000000, 9)"), []),
        "'p.npy', byte 88: shape [9000000000000000000, 9] exceeds the limit of 100000000 elements"
      ),
      (npy("{'descr': '<f8'}", []), "'p.npy', byte 10: the header has no 'fortran_order'"),
      (npy("[1]", []), "'p.npy', byte 10: expected '{' in the header"),
      (
        npy(header("<f8", "()"), bytes([Double(1).bitPattern])),
        "'p.npy' holds a single number, which is no list of examples | "
          + "save an array with an axis, as in numpy.save(…, numpy.array([x]))"
      ),
    ]
    for (bytes, message) in cases { #expect(problem { try read(bytes) } == message) }
  }

  /// Whatever the bytes are, there is a data set or a problem.
  @Test func `no bytes end the process`() {
    var random = RandomStream(seed: 5)
    let files = [
      npy(header("<f8", "(2, 2)", isColumnMajor: true), bytes([1.0, 2, 3, 4].map(\.bitPattern))),
      Array("x,\"y\"\n1,2\n3,\"4\"\n".utf8),
    ]
    for _ in 0..<4000 {
      for file in files {
        var changed = file
        for _ in 0..<random.integer(in: 1..<4) {
          changed[random.integer(in: 0..<changed.count)] = UInt8(random.integer(in: 0..<256))
        }
        changed.removeLast(random.integer(in: 0..<3))
        let npy = problem { try read(changed) }
        let csv = problem { try data(changed) { try Dataset(csv: "p.csv") } }
        #expect(!npy.hasPrefix("another") && !csv.hasPrefix("another"))
      }
    }
  }

  // MARK: IDX

  private func idx(_ bytes: [UInt8]) throws -> Dataset {
    try data(bytes) { try Dataset(idx: "p.idx") }
  }

  @Test func `arrays of MNIST's format`() throws {
    let images: [UInt8] = [0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 2, 0, 255, 7, 8]
    #expect(try idx(images).points == [[[0, 255]], [[7, 8]]])
    #expect(try idx([0, 0, 0x0B, 1, 0, 0, 0, 1, 0xFF, 0xFE]).points == [-2])
    #expect(
      try idx([0, 0, 0x0D, 1, 0, 0, 0, 1, 0x3F, 0x80, 0, 0]).points
        == Tensor([1]).converted(to: .float32))
    let cases: [([UInt8], String)] = [
      (
        [0x1F, 0x8B, 8, 0],
        "'p.idx', byte 4: expected more compressed data, found the end of the file | "
          + "get the file again; it may have been cut off"
      ),
      ([0, 1], "'p.idx', byte 0: expected two zeros, a type and a number of axes of an IDX file"),
      ([0, 0, 7, 1], "'p.idx', byte 2: expected a type of numbers: 8, 9 or 11 to 14, found 7"),
      ([0, 0, 8, 0], "'p.idx', byte 3: expected at least one axis, found 0"),
      ([0, 0, 8, 2, 0], "'p.idx', byte 5: expected 2 extents, found the end of the file"),
      (
        [0, 0, 8, 1, 255, 0, 0, 0],
        "'p.idx', byte 4: shape [4278190080] exceeds the limit of 100000000 elements"
      ),
      (
        Array(images.dropLast()),
        "'p.idx', byte 16: expected 4 bytes for shape [2, 1, 2], found 3 | "
          + "get the file again; it may have been cut off"
      ),
    ]
    for (bytes, message) in cases { #expect(problem { try idx(bytes) } == message) }
  }

  // MARK: Examples before training

  @Test func `examples are split, put in batches and standardised`() throws {
    let data = try csv("x,y,c\n1,2,0.1\n3,4,0.1\n5,9,0.1\n")
    let (first, rest) = data.split(at: 0.7)
    #expect(first.points.shape == [2, 3] && rest.column("y") == [9])
    #expect(data.split(at: 1).1.count == 0)
    #expect(data.batches(of: 2).map(\.count) == [2, 1])
    #expect(data.batches(of: .max) == [data])
    let standard = data.standardized()
    #expect(standard.points.mean(axis: 0).isClose(to: [0, 0, 0]))
    #expect(standard.points.standardDeviation(axis: 0).isClose(to: [1, 1, 0]))
    #expect(standard.columns == data.columns)
    var random = RandomStream(seed: 3)
    let shuffled = data.shuffled(using: &random)
    #expect(shuffled.column("x").scalars.sorted() == [1, 3, 5])
    let x = shuffled.column("x").scalars
    #expect(zip(x, shuffled.column("y").scalars).allSatisfy { [1: 2, 3: 4, 5: 9][$0] == $1 })
  }

  @Test func `a row of nothing but separators takes no memory`() {
    let text = [UInt8](repeating: UInt8(ascii: ","), count: 2_000_000)
    #expect(
      problem { try self.data(text) { try Dataset(csv: "p.csv") } }
        == "'p.csv', line 1: the row has more than 1000000 fields")
  }

  // MARK: Files of a program

  @Test func `a program reads any file, and no pipe`() {
    #expect(
      problem { try Dataset(csv: "/nowhere/p.csv") }
        == "'/nowhere/p.csv' cannot be read: No such file or directory")
    #expect(problem { try Dataset(csv: "/dev") } == "'/dev' is no file")
    #expect(problem { try Dataset(csv: "/dev/zero") } == "'/dev/zero' is no file")
  }
}
