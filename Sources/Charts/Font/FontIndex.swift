/// A list of byte ranges inside a font (Adobe's Technical Note 5176, “The Compact Font Format”).
struct FontIndex: Sendable {
  private let data: FontData
  private let start: Int
  private let size: Int
  let count: Int
  /// The place behind it.
  let end: Int

  init(_ data: FontData, at start: Int) {
    (self.data, self.start) = (data, start)
    count = data.unsigned(start)
    size = data.byte(start + 2)
    let base = start + 2 + (count + 1) * size
    end = count == 0 ? start + 2 : base + data.number(start + 3 + count * size, size: size)
  }

  /// The range of an item; nil if there is none of that number.
  subscript(index: Int) -> Range<Int>? {
    guard index >= 0, index < count else { return nil }
    let base = start + 2 + (count + 1) * size
    let (from, to) = (
      base + data.number(start + 3 + index * size, size: size),
      base + data.number(start + 3 + (index + 1) * size, size: size)
    )
    return from <= to && to <= data.bytes.count ? from..<to : nil
  }

  /// The program of a number as other programs write it, which counts from the middle.
  func called(_ number: Int) -> Range<Int>? {
    self[number + (count < 1240 ? 107 : count < 33900 ? 1131 : 32768)]
  }

  /// The operands of the commands in a dictionary of the font; those of two bytes are left out.
  static func dictionary(_ data: FontData, _ range: Range<Int>) -> [Int: [Int]] {
    var result: [Int: [Int]] = [:]
    var operands: [Int] = []
    var at = range.lowerBound
    while at < range.upperBound {
      let first = data.byte(at)
      at += 1
      switch first {
      case 12:
        at += 1
        operands = []
      case 0...21:
        result[first] = operands
        operands = []
      case 28:
        operands.append(data.signed(at))
        at += 2
      case 29:
        operands.append(Int(Int32(truncatingIfNeeded: data.long(at))))
        at += 4
      case 30:
        // A decimal number, whose last half byte is 15; none of those that are read here is one.
        while at < range.upperBound, data.byte(at) & 15 != 15, data.byte(at) >> 4 != 15 { at += 1 }
        at += 1
        operands.append(0)
      case 32...246: operands.append(first - 139)
      case 247...250:
        operands.append((first - 247) * 256 + data.byte(at) + 108)
        at += 1
      case 251...254:
        operands.append(-(first - 251) * 256 - data.byte(at) - 108)
        at += 1
      default: break
      }
    }
    return result
  }
}
