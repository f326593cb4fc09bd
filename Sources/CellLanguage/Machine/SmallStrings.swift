// Short ASCII strings are held in the two words of a string themselves: up to 15 bytes, the last
// byte saying how many. Joining two of them is arithmetic.

/// Whether the second word of a string says that it is short and ASCII.
@inline(__always)
private func isSmall(_ word: Int) -> Bool { UInt(bitPattern: word) >> 60 == 0xE }

@inline(__always)
private func smallCount(_ word: Int) -> Int { Int(UInt(bitPattern: word) >> 56) & 0xF }

/// Appends one short string to another in place; false when it has to be done in another way.
@inline(__always)
func appendSmall(_ other: Words, to text: Words) -> Bool {
  guard isSmall(text[1]), isSmall(other[1]) else { return false }
  let mask = UInt(1) << 56 &- 1
  return appendSmall(
    UInt(bitPattern: other[0]), UInt(bitPattern: other[1]) & mask, smallCount(other[1]), to: text)
}

/// Appends the digits of a whole number to a short string.
func appendSmall(number: Int, to text: Words) -> Bool {
  guard isSmall(text[1]), number > -10_000_000, number < 100_000_000 else { return false }
  var rest = number.magnitude
  var (bytes, count): (UInt, Int) = (0, 0)
  repeat {
    bytes = bytes << 8 | (48 + rest % 10)
    rest /= 10
    count += 1
  } while rest > 0
  if number < 0 {
    bytes = bytes << 8 | 45
    count += 1
  }
  return appendSmall(bytes, 0, count, to: text)
}

@inline(__always)
private func appendSmall(_ low: UInt, _ high: UInt, _ count: Int, to text: Words) -> Bool {
  let start = smallCount(text[1])
  guard start + count <= 15 else { return false }
  let shift = UInt(8 * start)
  var (first, second) = (low, high)
  if shift >= 64 {
    (first, second) = (0, low << (shift - 64))
  } else if shift > 0 {
    (first, second) = (low << shift, high << shift | low >> (64 - shift))
  }
  let kept = UInt(bitPattern: text[1]) & (UInt(1) << 56 &- 1)
  text[0] |= Int(bitPattern: first)
  text[1] = Int(bitPattern: kept | second | UInt(0xE0 + start + count) << 56)
  return true
}
