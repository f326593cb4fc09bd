import CKernels
import Tensors
import Testing

/// The loops of convolutions against a plain sum, on each instruction set. Whole numbers, so that
/// every order of additions gives the same result.
@Suite struct ConvolutionLoopTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var rows: KernelWindow
    var columns: KernelWindow
    var images: Int
    var channels: Int
    var features: Int
    var testDescription: String {
      "\(images) × \(channels) → \(features), \([rows, columns].map(description))"
    }

    private func description(_ window: KernelWindow) -> String {
      "\(window.extent): \(window.window) / \(window.step) + \(window.padding) × \(window.dilation)"
    }

    var image: Int { channels * rows.extent * columns.extent }
    var map: Int { features * rows.places * columns.places }
    var weight: Int { features * channels * rows.window * columns.window }
  }

  /// Random windows, all of which have a place.
  static let cases: [Case] = {
    var random = RandomStream(seed: 8, label: "windows")
    func window(_ most: Int) -> KernelWindow {
      var window = KernelWindow(
        extent: random.integer(in: 1..<most), places: 0, window: random.integer(in: 1..<6),
        dilation: random.integer(in: 1..<3), step: random.integer(in: 1..<4),
        padding: random.integer(in: 0..<5))
      let rest = window.extent + 2 * window.padding + random.integer(in: 0..<window.step)
      let room = rest - (window.window - 1) * window.dilation
      window.places = room > 0 ? (room - 1) / window.step + 1 : 0
      return window
    }
    var cases: [Case] = []
    while cases.count < 150 {
      let many = cases.count % 25 == 0
      let test = Case(
        rows: window(12), columns: window(40), images: random.integer(in: 1..<4),
        channels: many ? 60 : random.integer(in: 1..<14), features: random.integer(in: 1..<30))
      if test.map > 0 { cases.append(test) }
    }
    return cases
  }()

  private func whole(_ count: Int, _ seed: Int) -> [Double] {
    (0..<count).map { Double(($0 * 7919 + seed * 104_729) % 17 - 8) }
  }

  /// Calls the body with each triple of offsets whose product is part of the form.
  private func forEachTerm(_ test: Case, _ body: (_ x: Int, _ w: Int, _ m: Int) -> Void) {
    let (r, c) = (test.rows, test.columns)
    for (n, o) in pairs(test.images, test.features) {
      for (y, x) in pairs(r.places, c.places) {
        for (s, t) in pairs(r.window, c.window) {
          let row = y * r.step + s * r.dilation - r.padding
          let column = x * c.step + t * c.dilation - c.padding
          guard row >= 0, row < r.extent, column >= 0, column < c.extent else { continue }
          for channel in 0..<test.channels {
            body(
              ((n * test.channels + channel) * r.extent + row) * c.extent + column,
              ((o * test.channels + channel) * r.window + s) * c.window + t,
              ((n * test.features + o) * r.places + y) * c.places + x)
          }
        }
      }
    }
  }

  private func pairs(_ a: Int, _ b: Int) -> [(Int, Int)] {
    (0..<a).flatMap { i in (0..<b).map { (i, $0) } }
  }

  @Test(arguments: cases) func `all three operations`(test: Case) {
    var (x, w) = (whole(test.images * test.image, 1), whole(test.weight, 2))
    var (m, bias) = (whole(test.images * test.map, 3), whole(60, 4))
    var map = (0..<m.count).map { bias[$0 / (test.map / test.features) % test.features] }
    var image = (0..<x.count).map { bias[$0 / (test.image / test.channels) % test.channels] }
    var weight = [Double](repeating: 0, count: w.count)
    forEachTerm(test) { i, j, k in
      map[k] += x[i] * w[j]
      image[i] += m[k] * w[j]
      weight[j] += x[i] * m[k]
    }
    for variant in variants {
      #expect(run(test, &x, &w, &m, &bias, writes: 2, variant.correlate64) == map)
      #expect(run(test, &x, &w, &m, &bias, writes: 0, variant.spread64) == image)
      #expect(run(test, &x, &w, &m, &bias, writes: 1, variant.compare64) == weight)
      var (x32, w32, m32) = (x.map(Float.init), w.map(Float.init), m.map(Float.init))
      var bias32 = bias.map(Float.init)
      #expect(
        run(test, &x32, &w32, &m32, &bias32, writes: 2, variant.correlate32).map(Double.init) == map
      )
      #expect(
        run(test, &x32, &w32, &m32, &bias32, writes: 0, variant.spread32).map(Double.init) == image)
      #expect(
        run(test, &x32, &w32, &m32, &bias32, writes: 1, variant.compare32).map(Double.init)
          == weight)
    }
  }

  /// Performs an operation that writes one of the three, which gets other numbers before.
  private func run<Element: ExpressibleByIntegerLiteral>(
    _ test: Case, _ image: inout [Element], _ weight: inout [Element], _ map: inout [Element],
    _ bias: inout [Element], writes place: Int, _ operation: KernelConvolve?
  ) -> [Element] {
    var target = [Element](repeating: 7, count: [image.count, weight.count, map.count][place])
    image.withUnsafeMutableBytes { image in
      weight.withUnsafeMutableBytes { weight in
        map.withUnsafeMutableBytes { map in
          bias.withUnsafeMutableBytes { bias in
            target.withUnsafeMutableBytes { target in
              var memory = [image.baseAddress, weight.baseAddress, map.baseAddress]
              memory[place] = target.baseAddress
              var convolution = KernelConvolution(
                rows: test.rows, columns: test.columns, images: test.images,
                channels: test.channels, features: test.features, imageStride: test.image,
                mapStride: test.map, image: memory[0], map: memory[2], weight: memory[1],
                bias: bias.baseAddress)
              operation?(&convolution)
            }
          }
        }
      }
    }
    return target
  }
}
