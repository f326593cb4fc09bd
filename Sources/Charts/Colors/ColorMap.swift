/// Colours for the values between two ends, chosen so that equal steps of the value look equally
/// large.
///
/// ```swift
/// Chart { HeatMapMark(mixture.logDensity, x: -4...4, y: -3...3, colors: .sequential) }
/// ```
public struct ColorMap: Sendable {
  /// The word for the map in descriptions.
  let name: String
  /// Whether the middle of the map is a value that both directions depart from.
  let isDiverging: Bool
  /// Whether colours let the ground through.
  var isTranslucent = false
  /// The colour of a part between 0 and 1.
  let color: @Sendable (Double) -> RGBColor

  /// From a dark violet over blue and green to a light yellow; lightness grows evenly.
  public static let sequential: ColorMap = ColorMap(name: "sequential", isDiverging: false) {
    part in
    PerceptualColor(
      lightness: 0.26 + 0.68 * part, chroma: 0.1 + 0.06 * part * part, hue: 292 - 186 * part
    ).rgb
  }

  /// Blue for what lies below the middle and orange for what lies above, the stronger the further;
  /// the middle is the ground of the page, light or dark. Without another domain it is zero.
  public static let diverging: ColorMap = ColorMap(
    name: "diverging", isDiverging: true, isTranslucent: true
  ) { part in
    let distance = (2 * part - 1).magnitude
    let color =
      part < 0.5
      ? PerceptualColor(lightness: 0.56, chroma: 0.19, hue: 258)
      : PerceptualColor(lightness: 0.62, chroma: 0.18, hue: 45)
    return color.rgb.withAlpha(UInt8((255 * distance).rounded()))
  }

  /// Around the circle of hues at one lightness, for angles: both ends have the same colour.
  public static let cyclic: ColorMap = ColorMap(name: "cyclic", isDiverging: false) { part in
    PerceptualColor(lightness: 0.7, chroma: 0.125, hue: 30 + 360 * part).rgb
  }

  /// From black to white, for images.
  public static let gray: ColorMap = ColorMap(name: "gray", isDiverging: false) { part in
    let level = UInt8((255 * part).rounded())
    return RGBColor(red: level, green: level, blue: level)
  }

  /// The map from its other end.
  public func reversed() -> ColorMap {
    let color = color
    return ColorMap(name: name, isDiverging: isDiverging, isTranslucent: isTranslucent) {
      color(1 - $0)
    }
  }

  /// The colour of a part; parts outside of 0 and 1 have the colour of the nearest end.
  package func rgb(at part: Double) -> RGBColor { color(min(max(part, 0), 1)) }

  /// `count` colours from one end to the other.
  func colors(_ count: Int) -> [RGBColor] {
    (0..<count).map { rgb(at: count > 1 ? Double($0) / Double(count - 1) : 0.5) }
  }
}
