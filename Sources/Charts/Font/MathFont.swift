#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The font of formulas, Latin Modern Math, as pages have it: outlines of its letters and what it
/// says about setting formulas. All lengths are in thousandths of the size.
///
/// Drawings take outlines from it, because a drawing has to look the same where the font is not
/// installed: in files, and in pictures of pages.
struct MathFont: Sendable {
  private let data: FontData
  private let programs: FontIndex
  private let shared: FontIndex
  private let local: FontIndex
  /// Where the font says which letter stands for which number of Unicode.
  private let characters: Int
  private let advances: Int
  private let advanceCount: Int
  let table: MathFontTable

  /// The font of this machine; nil where it is not installed: then formulas are written in letters
  /// of other fonts.
  static let installed: MathFont? = {
    let folders = ["/usr/share/texmf", "/usr/share/texmf-dist", "/usr/local/share/texmf"]
    return folders.lazy.compactMap { folder in
      bytes(at: "\(folder)/fonts/opentype/public/lm-math/latinmodern-math.otf")
    }.first.flatMap { MathFont(FontData(bytes: $0)) }
  }()

  private static func bytes(at path: String) -> [UInt8]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&part, 1, part.count, file), count > 0 { bytes += part[..<count] }
    return bytes
  }

  init?(_ data: FontData) {
    guard let outlines = data.table("CFF "), let map = data.table("cmap"),
      let head = data.table("hhea"), let advances = data.table("hmtx"),
      let math = data.table("MATH")
    else { return nil }
    let names = FontIndex(data, at: outlines + data.byte(outlines + 2))
    let tops = FontIndex(data, at: names.end)
    let strings = FontIndex(data, at: tops.end)
    guard let range = tops[0],
      let characters = (0..<data.unsigned(map + 2)).lazy.map({
        map + data.long(map + 8 + 8 * $0)
      }).first(where: { data.unsigned($0) == 12 })
    else { return nil }
    let top = FontIndex.dictionary(data, range)
    guard let start = top[17]?.first, let own = top[18], own.count == 2 else { return nil }
    let ownStart = outlines + own[1]
    let ownEntries = FontIndex.dictionary(data, ownStart..<ownStart + max(own[0], 0))
    self.data = data
    programs = FontIndex(data, at: outlines + start)
    shared = FontIndex(data, at: strings.end)
    // Without programs of its own the font has an empty list: a place outside of the file.
    local = FontIndex(data, at: ownEntries[19]?.first.map { ownStart + $0 } ?? data.bytes.count)
    (self.characters, self.advances) = (characters, advances)
    advanceCount = max(data.unsigned(head + 34), 1)
    table = MathFontTable(data, at: math)
  }

  /// The number of the letter for a character; nil if the font has none.
  func glyph(for scalar: Unicode.Scalar) -> Int? {
    let value = Int(scalar.value)
    for index in 0..<min(data.long(characters + 12), 100_000) {
      let group = characters + 16 + 12 * index
      if value < data.long(group) { return nil }
      if value <= data.long(group + 4) { return data.long(group + 8) + value - data.long(group) }
    }
    return nil
  }

  func advance(of glyph: Int) -> Double {
    Double(data.unsigned(advances + 4 * min(glyph, advanceCount - 1)))
  }

  func outline(of glyph: Int) -> GlyphOutline {
    guard let range = programs[glyph] else { return GlyphOutline() }
    var reader = OutlineReader(data, shared: shared, local: local)
    reader.run(range)
    return reader.outline
  }
}
