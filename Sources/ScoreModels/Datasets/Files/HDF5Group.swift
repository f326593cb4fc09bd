/// The links of a group: names, and where the headers of objects are.
struct HDF5Group {
  private let file: HDF5File
  private var links: [(name: String, header: Int)] = []

  /// A group with more is no small one.
  private static let limit = 10_000

  init(_ file: HDF5File, _ byte: Int) throws {
    self.file = file
    let header = try HDF5Header(file, byte)
    for message in header.messages where message.kind == 6 { try readLink(message.range) }
    if let table = header.message(0x11) { try readTable(table.range.lowerBound) }
    if let info = header.message(2), links.isEmpty { try refuseIndex(info.range.lowerBound) }
  }

  func header(named name: String, of path: String) throws -> Int {
    guard let link = links.first(where: { $0.name == name }) else {
      let names = links.map(\.name).sorted()
      throw DataError(
        "'\(file.path)' has no data set '\(path)'",
        help: names.isEmpty ? nil : "found \(quoted(names))")
    }
    return link.header
  }

  /// A link in a message of its own; only those to objects of this file are taken.
  private mutating func readLink(_ range: Range<Int>) throws {
    let start = range.lowerBound
    let flags = try file.number(start + 1, 1, "a link's flags")
    var byte = start + 2
    var kind = 0
    if flags & 8 != 0 {
      kind = try file.number(byte, 1, "a link's kind")
      byte += 1
    }
    byte += (flags & 4 == 0 ? 0 : 8) + (flags & 16 == 0 ? 0 : 1)
    let width = 1 << (flags & 3)
    let length = try file.number(byte, width, "the length of a link's name")
    byte += width
    guard kind == 0 else { return }
    try file.check(byte, length, "a link's name")
    let name = String(decoding: file.bytes[byte..<byte + length], as: UTF8.self)
    links.append((name, try file.address(byte + length, "the address of '\(name.prefix(40))'")))
  }

  /// Many links are kept in another structure.
  private func refuseIndex(_ byte: Int) throws {
    let flags = try file.number(byte + 1, 1, "a group's flags")
    let place = byte + 2 + (flags & 1 == 0 ? 0 : 8)
    let heap = try file.number(place, file.addressSize, "the address of a heap")
    guard heap >= file.bytes.count else {
      throw file.fail(
        place, "the group keeps its links in a heap, which is not read",
        help: "write fewer data sets, or with libver='earliest'")
    }
  }

  /// The table of an older group: a tree whose leaves are lists of symbols, with names in a heap.
  private mutating func readTable(_ byte: Int) throws {
    let tree = try file.address(byte, "the address of a group's tree")
    let heap = try file.address(byte + file.addressSize, "the address of a group's names")
    try file.expect("HEAP", at: heap, "a group's names")
    let names = try file.address(
      heap + 8 + 2 * file.lengthSize, "the address of a group's names")
    try readNode(tree, names, depth: 0)
  }

  private mutating func readNode(_ byte: Int, _ names: Int, depth: Int) throws {
    try file.expect("TREE", at: byte, "a group's tree")
    guard depth < 8 else { throw file.fail(byte, "a group's tree is deeper than 8 levels") }
    let level = try file.number(byte + 5, 1, "a tree's level")
    let count = try file.number(byte + 6, 2, "the size of a tree's node")
    let first = byte + 8 + 2 * file.addressSize + file.lengthSize
    for i in 0..<count {
      let place = first + i * (file.addressSize + file.lengthSize)
      let child = try file.address(place, "the address of a node")
      if level == 0 {
        try readSymbols(child, names)
      } else {
        try readNode(child, names, depth: depth + 1)
      }
    }
  }

  private mutating func readSymbols(_ byte: Int, _ names: Int) throws {
    try file.expect("SNOD", at: byte, "a group's symbols")
    let count = try file.number(byte + 6, 2, "the number of symbols")
    for i in 0..<count {
      let place = byte + 8 + i * (2 * file.addressSize + 24)
      let kind = try file.number(place + 2 * file.addressSize, 4, "a symbol's kind")
      guard kind != 2 else { continue }
      let offset = try file.number(place, file.addressSize, "the place of a name")
      let (start, overflow) = names.addingReportingOverflow(offset)
      guard !overflow, start < file.bytes.count else {
        throw file.fail(place, "expected the place of a name, found \(offset)")
      }
      let name = String(decoding: file.bytes[start...].prefix { $0 != 0 }, as: UTF8.self)
      let header = try file.address(
        place + file.addressSize, "the address of '\(name.prefix(40))'")
      guard links.count < Self.limit else {
        throw file.fail(place, "the group has more than \(Self.limit) links")
      }
      links.append((name, header))
    }
  }
}
