/// The bytes of a font file, in which numbers have their most significant byte first. Outside of
/// the file there are zeros, so that a damaged one is read to an end.
struct FontData: Sendable {
  let bytes: [UInt8]

  func byte(_ place: Int) -> Int { bytes.indices.contains(place) ? Int(bytes[place]) : 0 }

  func unsigned(_ place: Int) -> Int { byte(place) << 8 | byte(place + 1) }

  func signed(_ place: Int) -> Int { Int(Int16(truncatingIfNeeded: unsigned(place))) }

  func long(_ place: Int) -> Int { unsigned(place) << 16 | unsigned(place + 2) }

  /// A number of one to four bytes.
  func number(_ place: Int, size: Int) -> Int {
    (0..<min(max(size, 0), 4)).reduce(0) { $0 << 8 | byte(place + $1) }
  }

  /// Where a table of the file starts; nil without one.
  func table(_ name: String) -> Int? {
    let name = Array(name.utf8)
    for index in 0..<min(unsigned(4), 64) {
      let record = 12 + 16 * index
      if (0..<4).allSatisfy({ byte(record + $0) == Int(name[$0]) }) { return long(record + 8) }
    }
    return nil
  }
}
