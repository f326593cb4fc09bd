/// The messages of an object's header: what kind of thing each is about, and where it is.
struct HDF5Header {
  struct Message {
    let kind: Int
    let range: Range<Int>
  }

  private let file: HDF5File
  private(set) var messages: [Message] = []
  /// Blocks of messages that have not been read.
  private var blocks: [Range<Int>] = []
  private var messageSize = 8
  private var isNew = false

  /// No header of an array needs more.
  private static let limit = 10_000

  init(_ file: HDF5File, _ byte: Int) throws {
    self.file = file
    try file.check(byte, 4, "an object's header")
    if file.bytes[byte...].starts(with: "OHDR".utf8) {
      try beginNew(byte)
    } else {
      try beginOld(byte)
    }
    while let block = blocks.popLast() { try read(block) }
  }

  /// The first message of a kind.
  func message(_ kind: Int) -> Message? { messages.first { $0.kind == kind } }

  private mutating func beginOld(_ byte: Int) throws {
    let version = try file.number(byte, 1, "a header's version")
    guard version == 1 else {
      throw file.fail(byte, "expected version 1 of an object's header, found \(version)")
    }
    let size = try file.number(byte + 8, 4, "a header's size")
    try append(byte + 16, size)
  }

  private mutating func beginNew(_ byte: Int) throws {
    isNew = true
    let version = try file.number(byte + 4, 1, "a header's version")
    guard version == 2 else {
      throw file.fail(byte + 4, "expected version 2 of an object's header, found \(version)")
    }
    let flags = try file.number(byte + 5, 1, "a header's flags")
    messageSize = flags & 4 == 0 ? 4 : 6
    let place = byte + 6 + (flags & 32 == 0 ? 0 : 16) + (flags & 16 == 0 ? 0 : 4)
    let width = 1 << (flags & 3)
    try append(place + width, try file.number(place, width, "a header's size"))
  }

  private mutating func append(_ byte: Int, _ size: Int) throws {
    try file.check(byte, size, "\(size) bytes of an object's header")
    blocks.append(byte..<byte + size)
  }

  private mutating func read(_ block: Range<Int>) throws {
    var byte = block.lowerBound
    while byte + messageSize <= block.upperBound {
      let kind = try file.number(byte, isNew ? 1 : 2, "a message")
      let size = try file.number(byte + (isNew ? 1 : 2), 2, "a message's size")
      let start = byte + messageSize
      guard size <= block.upperBound - start else {
        throw file.fail(byte, "expected a message of \(size) bytes, found the end of the header")
      }
      if kind == 0x10 { try followOn(start) }
      messages.append(Message(kind: kind, range: start..<start + size))
      guard messages.count < Self.limit else {
        throw file.fail(byte, "an object's header has more than \(Self.limit) messages")
      }
      byte = start + size
    }
  }

  /// A header goes on elsewhere, there with a mark and a checksum in the newer format.
  private mutating func followOn(_ byte: Int) throws {
    let next = try file.address(byte, "the address of more messages")
    let size = try file.length(byte + file.addressSize, "the size of more messages")
    guard isNew else { return try append(next, size) }
    try file.expect("OCHK", at: next, "more messages")
    try append(next + 4, max(0, size - 8))
  }
}
