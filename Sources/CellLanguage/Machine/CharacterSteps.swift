/// Puts the character at an offset in bytes into a place that holds none, and moves the offset behind
/// it; false at the end of the text.
func nextCharacter(_ text: Words, _ offset: Words, _ target: Words) -> Bool {
  guard text[1] != 0 else { return false }
  let string = UnsafeRawPointer(text).assumingMemoryBound(to: String.self)
  let position = offset.pointee
  let byte = string.pointee.utf8.withContiguousStorageIfAvailable { plainByte($0, position) }
  switch byte {
  case .end?: return false
  case .plain(let byte)?:
    target[0] = Int(byte)
    target[1] = smallStringOfOneByte
    offset.pointee = position + 1
  case .other?, nil:
    let (character, end) = character(in: string.pointee, at: position)
    store(character, at: target)
    offset.pointee = end
  }
  return true
}

private enum NextByte {
  case end, other
  /// A character of its own.
  case plain(UInt8)
}

/// A byte is a character when what follows cannot join it: neither a line feed behind a carriage
/// return nor a mark outside ASCII.
@inline(__always)
private func plainByte(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) -> NextByte {
  guard position < bytes.count else { return .end }
  let byte = bytes[position]
  guard byte < 0x80, byte != 0x0D else { return .other }
  if position + 1 < bytes.count, bytes[position + 1] >= 0x80 { return .other }
  return .plain(byte)
}

private func character(in text: String, at position: Int) -> (character: String, end: Int) {
  let start = text.utf8.index(text.startIndex, offsetBy: position)
  guard start < text.endIndex else { return ("", position) }
  let end = text.index(after: start)
  return (String(text[start..<end]), text.utf8.distance(from: text.startIndex, to: end))
}

/// The second word of every string that is one ASCII character, which the first word holds.
let smallStringOfOneByte = Int(bitPattern: 0xE1 << 56)
