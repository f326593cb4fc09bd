#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A colour of the screen in eight bits a channel, which may let the ground through.
package struct RGBColor: Sendable, Equatable {
  package let red: UInt8
  package let green: UInt8
  package let blue: UInt8
  /// 255 for a colour that covers the ground.
  package let alpha: UInt8

  package init(red: UInt8, green: UInt8, blue: UInt8, alpha: UInt8 = 255) {
    (self.red, self.green, self.blue, self.alpha) = (red, green, blue, alpha)
  }

  /// The colour with another opacity.
  func withAlpha(_ alpha: UInt8) -> RGBColor {
    RGBColor(red: red, green: green, blue: blue, alpha: alpha)
  }

  /// The colour without its opacity, in the notation of style sheets, `#0a40ff`.
  var hex: String {
    "#"
      + [red, green, blue].map { byte in
        (byte < 16 ? "0" : "") + String(byte, radix: 16)
      }.joined()
  }
}

/// A colour by perceived lightness (0 black, 1 white), chroma and hue in degrees: Oklab (Ottosson
/// 2020) in polar form, in which equal steps look equal.
struct PerceptualColor: Sendable {
  var lightness: Double
  var chroma: Double
  var hue: Double

  /// The colour on the screen, paler where the screen cannot show the chroma.
  var rgb: RGBColor {
    var (low, high) = (0.0, chroma)
    if isShown(with: high) { low = high }
    for _ in 0..<20 where high - low > 1e-4 {
      let middle = (low + high) / 2
      if isShown(with: middle) { low = middle } else { high = middle }
    }
    let channels = linear(with: low).map { UInt8((255 * Self.encoded($0)).rounded()) }
    return RGBColor(red: channels[0], green: channels[1], blue: channels[2])
  }

  private func isShown(with chroma: Double) -> Bool {
    linear(with: chroma).allSatisfy { (-1e-6...1 + 1e-6).contains($0) }
  }

  /// Red, green and blue in proportion to light.
  private func linear(with chroma: Double) -> [Double] {
    let angle = hue * Double.pi / 180
    let (a, b) = (chroma * cos(angle), chroma * sin(angle))
    let roots = [
      lightness + 0.3963377774 * a + 0.2158037573 * b,
      lightness - 0.1055613458 * a - 0.0638541728 * b,
      lightness - 0.0894841775 * a - 1.2914855480 * b,
    ]
    let cones = roots.map { $0 * $0 * $0 }
    return [
      4.0767416621 * cones[0] - 3.3077115913 * cones[1] + 0.2309699292 * cones[2],
      -1.2684380046 * cones[0] + 2.6097574011 * cones[1] - 0.3413193965 * cones[2],
      -0.0041960863 * cones[0] - 0.7034186147 * cones[1] + 1.7076147010 * cones[2],
    ]
  }

  /// The value that a screen is sent for an amount of light (sRGB).
  private static func encoded(_ light: Double) -> Double {
    let light = min(max(light, 0), 1)
    return light <= 0.0031308 ? 12.92 * light : 1.055 * pow(light, 1 / 2.4) - 0.055
  }
}
