/// Writes rasters as PNG files (ISO/IEC 15948): a palette and an index for each cell.
///
/// Written here and not by a system library, so that a page has the same bytes on every machine.
enum PNG {
  static func file(of raster: Raster) -> [UInt8] {
    let depth: UInt8 = raster.palette.count <= 16 && !raster.indices.contains(Raster.clear) ? 4 : 8
    let size = bytes(UInt32(raster.columns)) + bytes(UInt32(raster.rows))
    let header = size + [depth, 3, 0, 0, 0]
    let colors = raster.palette.flatMap { [$0.red, $0.green, $0.blue] }
    // The palette ends with the transparent colour where a cell has it.
    let isClear =
      raster.indices.contains(Raster.clear) || raster.palette.contains { $0.alpha < 255 }
    let missing = (1 << Int(depth)) - raster.palette.count
    let palette = colors + (isClear ? [UInt8](repeating: 0, count: 3 * missing) : [])
    let opacities = raster.palette.map(\.alpha) + [UInt8](repeating: 0, count: missing)
    // Each row starts with the number of its filter; indices do best without one.
    let rows = (0..<raster.rows).flatMap { row -> [UInt8] in
      let line = raster.indices[row * raster.columns..<(row + 1) * raster.columns]
      return [0] + (depth == 8 ? Array(line) : pairs(line))
    }
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + chunk("IHDR", header)
      + chunk("PLTE", palette) + (isClear ? chunk("tRNS", opacities) : [])
      + chunk("IDAT", Deflate.zlib(rows)) + chunk("IEND", [])
  }

  /// Two indices in each byte, the first one in the upper half.
  private static func pairs(_ line: ArraySlice<UInt8>) -> [UInt8] {
    stride(from: line.startIndex, to: line.endIndex, by: 2).map { index in
      line[index] << 4 | (index + 1 < line.endIndex ? line[index + 1] : 0)
    }
  }

  private static func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
    let named = Array(name.utf8) + content
    return bytes(UInt32(content.count)) + named + bytes(checksum(named))
  }

  static func bytes(_ number: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
  }

  /// CRC-32, whose polynomial is 0xEDB88320 with the lowest power first.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(0xFFFF_FFFF) { sum, byte in
      (sum >> 8) ^ table[Int(UInt8(truncatingIfNeeded: sum) ^ byte)]
    }
  }

  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { sum, _ in
      sum & 1 == 1 ? (sum >> 1) ^ 0xEDB8_8320 : sum >> 1
    }
  }
}
