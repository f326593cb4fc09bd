import Tensors

/// The numbers of a data set.
struct HDF5Array {
  private let file: HDF5File
  private let header: HDF5Header
  private let name: String
  private let byte: Int

  init(_ file: HDF5File, _ byte: Int, name: String) throws {
    (self.file, self.name, self.byte) = (file, name, byte)
    header = try HDF5Header(file, byte)
  }

  func tensor() throws -> Tensor {
    let shape = try shape()
    let type = try type()
    let size = (shape.elementCount ?? 0) * type.size
    return type.tensor(try numbers(size), from: 0, shape: shape)
  }

  private func message(_ kind: Int, _ what: String) throws -> Range<Int> {
    guard let message = header.message(kind) else {
      throw file.fail(
        byte, "expected \(what) of a data set '\(name)', found none",
        help: "give the name of an array")
    }
    return message.range
  }

  private func shape() throws -> [Int] {
    let start = try message(1, "the shape").lowerBound
    let version = try file.number(start, 1, "the shape's version")
    guard version == 1 || version == 2 else {
      throw file.fail(start, "expected version 1 or 2 of a shape, found \(version)")
    }
    let rank = try file.number(start + 1, 1, "the number of axes")
    guard rank >= 1, rank <= 32 else {
      throw file.fail(
        start + 1, "expected 1 to 32 axes of '\(name)', found \(rank)",
        help: rank == 0 ? "a single number is no list of examples" : nil)
    }
    let first = start + (version == 1 ? 8 : 4)
    let shape = try (0..<rank).map { try file.length(first + $0 * file.lengthSize, "an extent") }
    guard shape.isShape else { throw file.fail(first, shape.shapeProblem) }
    return shape
  }

  private func type() throws -> NumPyType {
    let start = try message(3, "the type").lowerBound
    let kind = try file.number(start, 1, "a type") & 15
    let flags = try file.number(start + 1, 1, "the order of bytes")
    let size = try file.number(start + 4, 4, "the size of a number")
    let letter = kind == 1 ? "f" : kind == 0 ? (flags & 8 == 0 ? "u" : "i") : ""
    let order = flags & 1 == 0 ? "<" : ">"
    guard let type = NumPyType("\(order)\(letter)\(size)"), flags & 0x40 == 0 || kind == 0 else {
      let kinds = [
        "integers", "numbers with a fraction", "times", "text", "bits", "opaque data", "records",
      ]
      let found = kinds.indices.contains(kind) ? kinds[kind] : "data of another kind"
      throw file.fail(
        start, "expected numbers of a known type in '\(name)', found \(found) of \(size) bytes")
    }
    return type
  }

  /// The bytes of the numbers, which lie in one piece.
  private func numbers(_ size: Int) throws -> [UInt8] {
    guard header.message(7) == nil else {
      throw file.fail(
        byte, "the numbers of '\(name)' are in other files, which are not read",
        help: "write them into this file")
    }
    let start = try message(8, "the layout").lowerBound
    let version = try file.number(start, 1, "the layout's version")
    guard version == 3 || version == 4 else {
      throw file.fail(start, "expected version 3 or 4 of a layout, found \(version)")
    }
    switch try file.number(start + 1, 1, "the kind of the layout") {
    case 0: return try piece(start + 4, try file.number(start + 2, 2, "a size"), size)
    case 1: return try contiguous(start + 2, size)
    case 2:
      throw file.fail(
        start + 1, "the numbers of '\(name)' are in chunks, which are not read",
        help: "write them in one piece: without compression, with fixed extents")
    default:
      throw file.fail(
        start + 1, "the numbers of '\(name)' are a view of others, which is not read",
        help: "write the numbers themselves")
    }
  }

  private func contiguous(_ byte: Int, _ size: Int) throws -> [UInt8] {
    if size == 0 { return [] }
    let place = try file.address(byte, "the address of the numbers of '\(name)'")
    return try piece(place, try file.length(byte + file.addressSize, "a size"), size)
  }

  private func piece(_ place: Int, _ found: Int, _ expected: Int) throws -> [UInt8] {
    guard found == expected else {
      throw file.fail(
        place, "expected \(expected) bytes for the numbers of '\(name)', found \(found)")
    }
    try file.check(place, expected, "\(expected) bytes of numbers")
    return Array(file.bytes[place..<place + expected])
  }
}
