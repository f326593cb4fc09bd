import Charts
import Markup
import Testing

@Suite struct RasterTests {
  /// The bytes of the picture in a drawing.
  private func picture(_ mark: any Mark) throws -> [UInt8] {
    let markup = Chart { mark }.svg(id: "c").rendered
    let start = try #require(markup.firstRange(of: "base64,")).upperBound
    return Inflate.bytes(ofBase64: String(markup[start...].prefix { $0 != "\"" }))
  }

  /// The parts of a PNG file with their names.
  private func chunks(_ file: [UInt8]) -> [(name: String, content: [UInt8])] {
    var result: [(String, [UInt8])] = []
    var at = 8
    while at + 12 <= file.count {
      let length = file[at..<at + 4].reduce(0) { $0 << 8 | Int($1) }
      let name = String(decoding: file[at + 4..<at + 8], as: UTF8.self)
      result.append((name, Array(file[at + 8..<at + 8 + length])))
      at += 12 + length
    }
    return result
  }

  @Test func `a picture is a PNG file with a palette, and holds its pixels`() throws {
    let file = try picture(ImageMark([[0, 1], [1, 0.5], [.nan, 0]]))
    #expect(Array(file.prefix(8)) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    let chunks = chunks(file)
    #expect(chunks.map(\.name) == ["IHDR", "PLTE", "tRNS", "IDAT", "IEND"])
    #expect(chunks[0].content == [0, 0, 0, 2, 0, 0, 0, 3, 8, 3, 0, 0, 0])
    #expect(chunks[1].content.count == 3 * 256)
    #expect(chunks[2].content.last == 0 && chunks[2].content.dropLast().allSatisfy { $0 == 255 })
    // Each row starts with its filter; 255 is transparent.
    #expect(Inflate.zlib(chunks[3].content) == [0, 0, 254, 0, 254, 127, 0, 255, 0])
    // The checksum of a chunk without content is known.
    #expect(file.suffix(4) == [0xAE, 0x42, 0x60, 0x82])
  }

  @Test(arguments: [1, 2, 7, 40, 199])
  func `pixels come back from the file, repeated or not`(_ size: Int) throws {
    let noise = normals(size * size, seed: size)
    let pixels = (0..<size).map { row in
      (0..<size).map { row.isMultiple(of: 3) ? noise[row * size + $0] : Double($0 % 5) / 5 }
    }
    let data = try #require(chunks(picture(ImageMark(pixels))).first { $0.name == "IDAT" })
    let expected = pixels.flatMap { row in
      [0] + row.map { UInt8((min(max($0, 0), 1) * 254).rounded()) }
    }
    #expect(Inflate.zlib(data.content) == expected)
  }

  @Test func `what repeats takes little room`() throws {
    let image = (0..<100).map { row in (0..<100).map { Double(($0 / 10 + row / 10) % 2) } }
    #expect(try picture(ImageMark(image)).count < 1500)
  }

  @Test func `very many points with values are a picture in their colours`() throws {
    let (x, y) = (normals(5000, seed: 1), normals(5000, seed: 2))
    let file = try picture(PointMark(x: x, y: y, values: x))
    let palette = try #require(chunks(file).first { $0.name == "PLTE" }).content
    #expect(palette.count == 3 * 256)
    let few = Chart { PointMark(x: x, y: y, values: x) }.svg(id: "c").rendered
    #expect(few.utf8.count < 120_000)
  }

  @Test func `strokes beyond 60 000 bytes are a picture in the colour of the mark`() throws {
    func markup(_ count: Int, id: String = "c") -> String {
      Chart { TrajectoryMark(times: times, (1...count).map { path(seed: $0) }) }.svg(id: id)
        .rendered
    }
    let (few, many) = (markup(20), markup(300))
    #expect(!few.contains("<mask") && few.contains("<path"))
    #expect(many.contains("<mask id=\"c-dense-1\""))
    #expect(many.contains("fill=\"currentColor\" mask=\"url(#c-dense-1)\""))
    #expect(many.utf8.count < 160_000)
    let panels = Panels { for _ in 0..<2 { Chart { TrajectoryMark(times: times, dense) } } }
    let both = panels.svg(id: "p").rendered
    for number in 1...2 {
      #expect(both.contains("id=\"p-dense-\(number)\"") && both.contains("url(#p-dense-\(number))"))
    }
  }

  private let dense = (1...300).map { path(seed: $0) }

  @Test func `up to 400 cells are rectangles, and more are a picture`() {
    func markup(_ size: Int) -> String {
      let grid = (0..<size).map { row in (0..<size).map { Double(row * $0) } }
      return Chart { HeatMapMark(grid: grid, x: 0...1, y: 0...1) }.svg(id: "c").rendered
    }
    #expect(!markup(20).contains("image-rendering:pixelated"))
    #expect(markup(21).contains("image-rendering:pixelated"))
  }
}

/// Reads what the library writes: base 64, and blocks with the fixed codes of RFC 1951.
enum Inflate {
  static func bytes(ofBase64 text: String) -> [UInt8] {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    var (result, number, count): ([UInt8], Int, Int) = ([], 0, 0)
    for letter in text {
      guard let value = letters.firstIndex(of: letter) else { break }
      number = (number << 6 | value) & 0xFFFFFF
      count += 6
      if count >= 8 {
        count -= 8
        result.append(UInt8(truncatingIfNeeded: number >> count))
      }
    }
    return result
  }

  static func zlib(_ data: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var position = 16
    func bit() -> Int {
      defer { position += 1 }
      guard position / 8 < data.count else { return 0 }
      return Int(data[position / 8] >> UInt8(position % 8)) & 1
    }
    func bits(_ count: Int) -> Int { (0..<count).reduce(0) { $0 | bit() << $1 } }
    func code(_ count: Int, after start: Int = 0) -> Int {
      (0..<count).reduce(start) { number, _ in number << 1 | bit() }
    }
    guard bits(3) == 0b011 else { return [] }
    while position / 8 < data.count {
      let seven = code(7)
      if seven == 0 { break }
      let symbol: Int
      if seven < 0b0011000 {
        symbol = 256 + seven
      } else {
        let eight = code(1, after: seven)
        switch eight {
        case 0x30...0xBF: symbol = eight - 0x30
        case 0xC0...0xC7: symbol = 280 + eight - 0xC0
        default: symbol = 144 + code(1, after: eight) - 0x190
        }
      }
      if symbol < 256 {
        result.append(UInt8(symbol))
        continue
      }
      let extra = symbol < 265 || symbol == 285 ? 0 : (symbol - 261) / 4
      let base =
        symbol == 285 ? 258 : symbol < 265 ? symbol - 254 : 3 + (4 + (symbol - 265) % 4) << extra
      let length = base + bits(extra)
      let part = code(5)
      let more = part < 4 ? 0 : part / 2 - 1
      let distance = (part < 4 ? part + 1 : 1 + (2 + part % 2) << more) + bits(more)
      guard distance <= result.count else { return [] }
      for _ in 0..<length { result.append(result[result.count - distance]) }
    }
    return result
  }
}
