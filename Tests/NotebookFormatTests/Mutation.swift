/// Random changes of good notebooks, the same for the same seed.
struct Mutation {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  /// The next number below a limit.
  private mutating func next(_ limit: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state >> 11) % max(1, limit)
  }

  /// What notebooks are made of.
  private static let pieces: [[UInt8]] = [
    "$", "$$", "\n$$\n", "`", "```", "```swift\n", "```swift {#a", "\n", "\n\n", "> ", "\n> ", ">",
    "- ", "\n- ", "1. ", "    ", "\t", " ", "\\", "\\\n", "  \n", "*", "**", "_", "__", "~~", "~",
    "[", "]", "](", "](<", ")", "![", "[^a]", "[^a]: ", "[@a]", "@fig-a", "@eq-b.", "<", ">",
    "<sub>",
    "</sub>", "<br>", "<!--", "-->", "<div>", "&amp;", "&#65;", "&NotEqualTilde;", "&", "|", "\\|",
    "\n|-|-|\n", "\na|b\n-|-\n", ": cap {#tbl-a}", "{", "}", "{#a}", "{.x}", "{#a b=\"c\"}", "\"",
    "> [!NOTE] ", "\n> [!EXERCISE] a {#exr-a}\n", "# ", "\n## t {#sec-a}\n", "\n===\n", "---",
    "\n---\n",
    "é", "漢", "😀", "\r\n", "\r", "\0", "https://a.b/c", "www.a.b", "a@b.c", "`{swift} x`", ":", "=",
    "title:", "\u{FEFF}", "\u{2028}", "[a]: b 'c'\n", "[a][b]", "[a]", "<http://a.b>", "a", "1",
    "x y",
  ].map { Array($0.utf8) }

  /// A changed copy of one of some notebooks.
  mutating func changed(_ originals: [[UInt8]]) -> [UInt8] {
    var bytes = originals[next(originals.count)]
    // Often only a part, so that the changes are near each other.
    if next(3) > 0, bytes.count > 40 {
      let start = next(bytes.count - 20)
      bytes = Array(bytes[start..<min(bytes.count, start + 20 + next(300))])
    }
    for _ in 0..<(1 + next(8)) { change(&bytes, originals) }
    return bytes
  }

  /// Bytes that mean nothing.
  mutating func bytes(_ count: Int, below limit: Int) -> [UInt8] {
    (0..<count).map { _ in UInt8(next(limit)) }
  }

  private mutating func change(_ bytes: inout [UInt8], _ originals: [[UInt8]]) {
    let start = next(bytes.count + 1)
    let end = min(bytes.count, start + next(12))
    switch next(8) {
    case 0: bytes.removeSubrange(start..<end)
    case 1, 2, 3, 4: bytes.insert(contentsOf: Self.pieces[next(Self.pieces.count)], at: start)
    case 5: bytes.replaceSubrange(start..<end, with: Self.pieces[next(Self.pieces.count)])
    case 6:
      let other = originals[next(originals.count)]
      let from = next(other.count)
      bytes.insert(contentsOf: other[from..<min(other.count, from + next(60))], at: start)
    default:
      if start < bytes.count { bytes[start] = UInt8(next(256)) }
    }
  }
}
