/// A picture of coloured cells, the first row on top.
struct Raster: Sendable {
  let columns: Int
  let rows: Int
  /// At most 255 colours.
  let palette: [RGBColor]
  /// The colour of each cell, row by row; 255 is transparent.
  let indices: [UInt8]

  static let clear: UInt8 = 255

  /// The colours of values; what cannot be drawn is transparent.
  ///
  /// - Parameter values: row by row, the first row on top.
  init(columns: Int, rows: Int, values: [Double], _ scale: ColorScale, map: ColorMap) {
    (self.columns, self.rows) = (columns, rows)
    palette = map.colors(Self.colorCount)
    indices = values.map { value in
      guard value.isDrawable else { return Self.clear }
      return UInt8((scale.part(of: value) * Double(Self.colorCount - 1)).rounded())
    }
  }

  init(columns: Int, rows: Int, palette: [RGBColor], indices: [UInt8]) {
    (self.columns, self.rows, self.palette, self.indices) = (columns, rows, palette, indices)
  }

  private static let colorCount = 255

  /// The picture as the address of a PNG file that is written out.
  var dataAddress: String { "data:image/png;base64," + Base64.text(of: PNG.file(of: self)) }
}
