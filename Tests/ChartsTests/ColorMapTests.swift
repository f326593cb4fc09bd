import Charts
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct ColorMapTests {
  /// Perceived lightness, L of CIELAB, which is not the measure that the maps are made with.
  private func lightness(_ color: RGBColor) -> Double {
    let channels = [color.red, color.green, color.blue].map { byte -> Double in
      let value = Double(byte) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    let y = 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
    return y > 0.008856 ? 116 * cbrt(y) - 16 : 903.3 * y
  }

  @Test func `the sequential map grows lighter in nearly equal steps`() {
    let values = (0...20).map { lightness(ColorMap.sequential.rgb(at: Double($0) / 20)) }
    let steps = zip(values, values.dropFirst()).map { $1 - $0 }
    let mean = steps.reduce(0, +) / Double(steps.count)
    for step in steps { #expect(step > 0.5 * mean && step < 1.6 * mean, "\(step) of \(mean)") }
    #expect(values[0] < 20 && values[20] > 88)
  }

  @Test func `the diverging map leaves the ground in its middle and is as strong at both ends`() {
    let map = ColorMap.diverging
    #expect(map.rgb(at: 0.5).alpha == 0)
    #expect(map.rgb(at: 0).alpha == 255 && map.rgb(at: 1).alpha == 255)
    for part in [0.1, 0.25, 0.4] {
      #expect(map.rgb(at: part).alpha == map.rgb(at: 1 - part).alpha)
    }
    #expect((lightness(map.rgb(at: 0)) - lightness(map.rgb(at: 1))).magnitude < 12)
  }

  @Test func `the cyclic map ends where it starts, at one lightness`() {
    #expect(ColorMap.cyclic.rgb(at: 0) == ColorMap.cyclic.rgb(at: 1))
    let values = (0..<36).map { lightness(ColorMap.cyclic.rgb(at: Double($0) / 36)) }
    let (least, most) = (values.min() ?? 0, values.max() ?? 0)
    #expect(most - least < 10)
  }

  @Test func `gray goes from black to white, and a reversed map back`() {
    #expect(ColorMap.gray.rgb(at: 0) == RGBColor(red: 0, green: 0, blue: 0))
    #expect(ColorMap.gray.rgb(at: 1) == RGBColor(red: 255, green: 255, blue: 255))
    #expect(ColorMap.gray.reversed().rgb(at: 0.25) == ColorMap.gray.rgb(at: 0.75))
  }

  @Test func `parts outside of a map have the colour of its ends`() {
    #expect(ColorMap.sequential.rgb(at: -3) == ColorMap.sequential.rgb(at: 0))
    #expect(ColorMap.sequential.rgb(at: 7) == ColorMap.sequential.rgb(at: 1))
  }
}
