import Tensors
import Testing

/// Convolutions whose results can be said beforehand, and what does not fit.
@Suite struct ConvolutionTests {
  @Test func `a window with one 1 shifts images`() {
    let x = Tensor((0..<12).map(Double.init), shape: [1, 1, 3, 4])
    var weight = Tensor.zeros([1, 1, 3, 3])
    weight[0] = Tensor([0, 0, 1, 0, 0, 0, 0, 0, 0], shape: [1, 3, 3])
    let shifted = Tensor([0, 0, 0, 0, 1, 2, 3, 0, 5, 6, 7, 0], shape: [1, 1, 3, 4])
    #expect(x.convolution(weight, padding: 1) == shifted)
  }

  @Test func `a window of one element is a product of matrices`() {
    var random = RandomStream(seed: 3)
    let (x, w) = (random.normal([2, 5, 6, 7]), random.normal([4, 5, 1, 1]))
    let y = x.convolution(w)
    for n in 0..<2 {
      let product = w.reshaped(to: [4, 5]).matmul(x[n].reshaped(to: [5, 42]))
      #expect(y[n].isClose(to: product.reshaped(to: [4, 6, 7]), tolerance: 1e-14))
    }
  }

  @Test func `in one dimension it multiplies polynomials`() {
    // (1 + 2z + 3z²)(4 + 5z) = 4 + 13z + 22z² + 15z³; the window runs the other way.
    let x = Tensor([1, 2, 3], shape: [1, 1, 3])
    let y = x.convolution(Tensor([5, 4], shape: [1, 1, 2]), padding: 1)
    #expect(y.flattened() == Tensor([4, 13, 22, 15]))
    let z = x.transposedConvolution(Tensor([4, 5], shape: [1, 1, 2]))
    #expect(z.flattened() == Tensor([4, 13, 22, 15]))
  }

  @Test(arguments: [(1, 0, 1, 1), (2, 1, 1, 2), (3, 2, 2, 1), (2, 0, 3, 4)])
  func `inner products say that the transpose is one`(
    stride: Int, padding: Int, dilation: Int, groups: Int
  ) {
    var random = RandomStream(seed: 3)
    let x = random.normal([3, 4, 11, 11])
    let w = random.normal([8, 4 / groups, 3, 3])
    let y = x.convolution(w, stride: stride, padding: padding, dilation: dilation, groups: groups)
    let m = random.normal(y.shape)
    let fewest = (y.shape[2] - 1) * stride - 2 * padding + 2 * dilation + 1
    let z = m.transposedConvolution(
      w, stride: stride, padding: padding, outputPadding: 11 - fewest, dilation: dilation,
      groups: groups)
    #expect(z.shape == x.shape)
    #expect((y * m).sum().isClose(to: (x * z).sum(), tolerance: 1e-13))
  }

  @Test func `one thread and several give the same bits`() {
    var random = RandomStream(seed: 3)
    let x = random.normal([9, 12, 14, 13], elementType: .float32)
    let w = random.normal([20, 12, 3, 3], elementType: .float32)
    func results() -> [Tensor] {
      let (value, gradients) = valueAndGradient(at: [x, w]) { t in
        let y = t[0].convolution(t[1], padding: 1)
        return (y * y).sum()
      }
      return [value] + gradients
    }
    let several = results()
    limitThreads(to: 1)
    let one = results()
    limitThreads(to: 64)
    for (a, b) in zip(one, several) { #expect(a == b) }
  }

  @Test func `the largest element is the first of equal ones, or NaN`() {
    let x = Tensor([1, 3, 3, 2, 0, .nan, 5, 1], shape: [1, 1, 8])
    #expect(x.maxPooled(4).scalars[0] == 3 && x.maxPooled(4).scalars[1].isNaN)
    #expect(gradient(at: x) { $0.maxPooled(4)[0] }.scalars[1] == 1)
  }

  /// Random arguments: those whose checks pass must not trap.
  @Test(arguments: 0..<10) func `random convolutions never trap`(part: Int) {
    var random = RandomStream(seed: 12, label: "convolutions").split(part)
    func extent() -> Int {
      [0, 1, 1, 2, 3, 4, 5, 7, -1, .max, .min][
        random.categorical(weights: [1, 4, 4, 6, 6, 6, 6, 6, 0.5, 0.5, 0.5])]
    }
    func tensor(_ rank: Int, channels: Int? = nil) -> Tensor {
      var shape = (0..<rank).map { _ in extent() }
      // Most weights are for the channels that there are.
      if let channels { shape[random.integer(in: 0..<2)] = channels }
      return (shape.elementCount ?? .max) < 10_000 ? random.normal(shape) : .zeros([1, 2, 3])
    }
    var done = 0
    for _ in 0..<400 {
      let rank = random.integer(in: 2..<6)
      let x = tensor(rank)
      let w = tensor(rank, channels: x.shape[1])
      let (stride, padding, dilation) = (extent(), extent(), extent())
      let (groups, output) = ([1, 1, 1, 2, 3, 0, .max][random.integer(in: 0..<7)], extent())
      let motion = WindowMotion(stride, padding, dilation, groups)
      if x.convolutionProblem(w, motion) == nil {
        _ = x.convolution(w, stride: stride, padding: padding, dilation: dilation, groups: groups)
        done += 1
      }
      let large = WindowMotion(stride, padding, dilation, groups, output)
      if x.transposedConvolutionProblem(w, large) == nil {
        _ = x.transposedConvolution(
          w, stride: stride, padding: padding, outputPadding: output, dilation: dilation,
          groups: groups)
        done += 1
      }
      if x.poolingProblem(stride, in: "") == nil {
        _ = (x.averagePooled(stride), x.maxPooled(stride))
      }
      if x.upsamplingProblem(stride) == nil { _ = x.upsampled(stride) }
    }
    #expect(done > 20)
  }

  @Test func `sentences about what does not fit`() {
    let x = Tensor.zeros([2, 3, 8, 8])
    let still = WindowMotion(1, 0, 1, 1)
    #expect(
      x.convolutionProblem(.zeros([4, 5, 3, 3]), still)
        == "images of shape [2, 3, 8, 8] and a weight of shape [4, 5, 3, 3] do not fit in"
        + " 'convolution': 3 channels in 1 group, weights for 5 in each")
    #expect(
      x.convolutionProblem(.zeros([4, 3, 3]), still)
        == "images of shape [2, 3, 8, 8] and a weight of shape [4, 3, 3] do not fit in"
        + " 'convolution': [n, channels, rows, columns] or [n, channels, length], and as many axes"
        + " of the weight")
    #expect(
      x.convolutionProblem(.zeros([4, 3, 9, 3]), still)
        == "images of shape [2, 3, 8, 8] and a weight of shape [4, 3, 9, 3] do not fit in"
        + " 'convolution': a window of 9 with dilation 1 is larger than 8 elements with padding 0")
    #expect(
      x.convolutionProblem(.zeros([4, 1, 3, 3]), WindowMotion(1, 0, 1, 3))
        == "images of shape [2, 3, 8, 8] and a weight of shape [4, 1, 3, 3] do not fit in"
        + " 'convolution': 4 cannot be divided into 3 groups")
    #expect(
      x.convolutionProblem(.zeros([4, 3, 3, 3]), bias: .zeros([3]), still)
        == "images of shape [2, 3, 8, 8] and a weight of shape [4, 3, 3, 3] need a bias of shape [4]"
        + " in 'convolution', found [3]")
    #expect(
      x.convolutionProblem(.zeros([4, 3, 3, 3], elementType: .float32), still)
        == "element types float64 and float32 cannot be mixed in 'convolution'")
    #expect(
      x.convolutionProblem(.zeros([4, 3, 3, 3]), WindowMotion(0, 0, 1, 1))
        == "a stride must be positive, found 0")
    #expect(
      x.convolutionProblem(.zeros([4, 3, 3, 3]), WindowMotion(1, 100_000, 1, 1))
        == "shape [2, 4, 200006, 200006] exceeds the limit of 100000000 elements")
    #expect(
      x.transposedConvolutionProblem(.zeros([4, 3, 3, 3]), still)
        == "maps of shape [2, 3, 8, 8] and a weight of shape [4, 3, 3, 3] do not fit in"
        + " 'transposedConvolution': 3 channels, weights for 4")
    #expect(
      x.transposedConvolutionProblem(.zeros([3, 3, 3, 3]), WindowMotion(1, 5, 1, 1))
        == "maps of shape [2, 3, 8, 8] and a weight of shape [3, 3, 3, 3] do not fit in"
        + " 'transposedConvolution': 8 places of a window of 3 with padding 5 give no image")
    #expect(
      x.transposedConvolutionProblem(.zeros([3, 3, 3, 3]), WindowMotion(2, 0, 1, 1, 2))
        == "output padding must be at least 0 and less than the stride 2, found 2")
    #expect(
      x.poolingProblem(3, in: "maxPooled")
        == "images of shape [2, 3, 8, 8] cannot be divided into windows of size 3 in 'maxPooled': 8"
        + " is no multiple of 3")
    #expect(
      x.upsamplingProblem(1000)
        == "shape [2, 3, 8000, 8000] exceeds the limit of 100000000 elements")
    #expect(
      Tensor([1]).upsamplingProblem(2)
        == "'upsampled' needs images [n, channels, rows, columns] or [n, channels, length], found"
        + " shape [1]")
  }
}

extension OperationDerivativeTests {
  /// A tensor of any shape whose elements are irregular functions of a matrix.
  static func grown(_ x: Tensor, _ shape: [Int], from start: Int = 1) -> Tensor {
    let count = shape.reduce(1, *)
    let parts = (0..<(count + 5) / 6).map { k in
      sin(x * (0.7 + 0.31 * Double(k + start)) + 0.2 * Double(start * k)).flattened()
    }
    return Tensor(concatenating: parts)[0..<count].reshaped(to: shape)
  }

  static let convolutions: [Case] = [
    Case(name: "convolution, image") {
      grown($0, [2, 2, 3, 4]).convolution(grown(other, [2, 2, 2, 3]), padding: 1)
    },
    Case(name: "convolution, weight") {
      grown(other, [2, 2, 3, 4]).convolution(grown($0, [2, 2, 2, 3]), padding: 1)
    },
    Case(name: "convolution, all, stride and groups") {
      grown($0, [1, 4, 5, 4]).convolution(
        grown($0, [2, 2, 3, 2], from: 2), exp($0).sum(axis: 0), stride: 2, padding: 1, groups: 2)
    },
    Case(name: "convolution, dilation, one axis") {
      grown($0, [2, 2, 7]).convolution(grown($0, [3, 2, 2], from: 3), dilation: 3)
    },
    Case(name: "transposed convolution, all") {
      grown($0, [1, 2, 2, 3]).transposedConvolution(
        grown($0, [2, 3, 3, 2], from: 2), exp($0).sum(axis: 1), stride: 2, padding: 1,
        outputPadding: 1)
    },
    Case(name: "transposed convolution, one axis") {
      grown($0, [2, 2, 3]).transposedConvolution(grown($0, [2, 1, 2], from: 2), groups: 2)
    },
    Case(name: "gradient of a convolution with respect to the weight") { x in
      gradient(at: grown(x, [2, 2, 2, 2])) { w in
        exp(grown(x, [2, 2, 3, 3], from: 2).convolution(w, padding: 1) * 0.2)
      }
    },
    Case(name: "average pooling") { exp(grown($0, [1, 2, 4, 4])).averagePooled(2) },
    Case(name: "max pooling") { grown($0, [1, 2, 4, 4]).maxPooled(2) },
    Case(name: "upsampling") { grown($0, [1, 2, 2, 3]).upsampled(2) * $0.sum() },
  ]
}
