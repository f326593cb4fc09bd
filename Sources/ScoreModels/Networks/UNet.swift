public import Tensors

/// A network of images and a number, such as a time or the logarithm of a noise level, that looks at
/// images in several sizes.
///
/// On the way down each size has a block, and means of 2 × 2 elements make the next; in the smallest,
/// where `heads` is not 0, every place attends to all others; on the way up each size has a block that
/// also sees what the one on the way down gave.
///
///     let network = UNet(1, [32, 64, 64], 1, using: &random)
///     network(images, log(noiseLevels))   // [n, 1, 28, 28] → [n, 1, 28, 28]
///
/// Ronneberger, Fischer, Brox: U-Net: convolutional networks for biomedical image segmentation, 2015;
/// with conditions as in Ho, Jain, Abbeel: Denoising diffusion probabilistic models, 2020.
public struct UNet: ConditionalNetwork, Equatable, CustomStringConvertible {
  private var embedding: FourierEmbedding
  private var condition: Linear
  private var input: Convolution
  private var down: [ResidualImageBlock]
  private var attention: Attention?
  private var up: [ResidualImageBlock]
  private var norm: ImageGroupNorm
  private var output: Convolution

  /// A network with random numbers; the last convolution starts at 0.
  /// - Parameters:
  ///   - widths: the number of channels in each size, the largest size first.
  ///   - heads: those of the attention, which divide the last width; 0 for no attention.
  ///   - embedding: the number of Fourier features of the condition.
  ///   - scale: the standard deviation of their frequencies.
  public init(
    _ channels: Int, _ widths: [Int], _ features: Int, heads: Int = 0, embedding: Int = 64,
    scale: Double = 1, elementType: ElementType = .float32, using random: inout RandomStream
  ) {
    precondition(
      UNet.problem(channels, widths, features, heads, embedding) == nil,
      UNet.problem(channels, widths, features, heads, embedding) ?? "")
    precondition(
      scale > 0 && scale.isFinite, "a scale must be positive and finite, found \(scale)")
    self.embedding = FourierEmbedding(
      embedding, scale: scale, elementType: elementType, using: &random)
    condition = Linear(embedding, embedding, elementType: elementType, using: &random)
    input = Convolution(channels, widths[0], elementType: elementType, using: &random)
    func block(_ channels: Int, _ features: Int) -> ResidualImageBlock {
      ResidualImageBlock(
        channels, features, conditions: embedding, elementType: elementType, using: &random)
    }
    down = widths.indices.map { block(widths[max(0, $0 - 1)], widths[$0]) }
    up = widths.indices.dropLast().map { block(widths[$0] + widths[$0 + 1], widths[$0]) }
    attention =
      heads > 0
      ? Attention(
        widths[widths.count - 1], heads: heads, elementType: elementType, using: &random) : nil
    norm = ImageGroupNorm(groups: groupCount(widths[0]), widths[0], elementType: elementType)
    output = Convolution(widths[0], features, elementType: elementType, using: &random)
    output.parameters = output.parameters.zeros
  }

  /// Why there is no network with such widths.
  package static func problem(
    _ channels: Int, _ widths: [Int], _ features: Int, _ heads: Int, _ embedding: Int
  ) -> String? {
    guard let first = widths.first, let last = widths.last else {
      return "a U-Net needs at least one width, found 0"
    }
    if widths.count > 16 { return "a U-Net has at most 16 sizes, found \(widths.count)" }
    if embedding < 2 || embedding % 2 != 0 {
      return "an embedding needs an even width, at least 2, found \(embedding)"
    }
    let pairs = zip([channels] + widths, widths + [features])
    for (a, b) in pairs {
      if let problem = windowProblem(a, b, 3, 2, 1) { return problem }
      let both = windowProblem(b, b, 3, 2, 1) ?? windowProblem(a + b, max(a, b), 3, 2, 1)
      if let both { return both }
    }
    let largest = max(first, widths.max() ?? 0)
    for shape in [[embedding, embedding], [embedding, 2, largest], [last, 3, last]]
    where !shape.isShape {
      return shape.shapeProblem
    }
    return heads >= 0 && (heads == 0 || last % heads == 0)
      ? nil : "\(last) coordinates cannot be divided among \(heads) heads"
  }

  private var partNames: [String] {
    ["condition", "input"] + down.indices.map { "down\($0)" }
      + (attention == nil ? [] : ["attention"]) + up.indices.map { "up\($0)" } + ["norm", "output"]
  }

  /// "condition.weight", …, "input.weight", …, "down0.norm1.weight", …, "output.bias".
  public var parameters: Parameters {
    get {
      let middle: [any Trainable] = attention.map { [$0] } ?? []
      let first: [any Trainable] = [condition, input] + down
      let last: [any Trainable] = up + [norm, output]
      return Parameters(partNames, parts: (first + middle + last).map(\.parameters))
    }
    set {
      precondition(newValue.fits(parameters), newValue.problem(fitting: parameters))
      condition.parameters = newValue.part("condition")
      input.parameters = newValue.part("input")
      for i in down.indices { down[i].parameters = newValue.part("down\(i)") }
      attention?.parameters = newValue.part("attention")
      for i in up.indices { up[i].parameters = newValue.part("up\(i)") }
      norm.parameters = newValue.part("norm")
      output.parameters = newValue.part("output")
    }
  }

  /// The values at images [n, channels, rows, columns] with the condition of each, [n], or one for
  /// all, []. Rows and columns have to be even once for each size but the smallest.
  public func callAsFunction(_ x: Tensor, _ condition: Tensor) -> Tensor {
    precondition(problem(at: x) == nil, problem(at: x) ?? "")
    precondition(condition.isCondition(for: x), condition.problem(conditionFor: x))
    let t = condition.converted(to: x.elementType).broadcast(to: [x.shape[0]])
    let c = silu(self.condition(embedding(t)))
    var h = input(x)
    var seen: [Tensor] = []
    for (i, block) in down.enumerated() {
      if i > 0 { h = h.averagePooled(2) }
      h = block(h, c)
      seen.append(h)
    }
    if let attention { h = attended(h, attention) }
    for i in up.indices.reversed() {
      h = up[i](Tensor(concatenating: [h.upsampled(2), seen[i]], axis: 1), c)
    }
    return output(silu(norm(h)))
  }

  /// Every place, with its channels as coordinates, together with what it attends to.
  private func attended(_ h: Tensor, _ attention: Attention) -> Tensor {
    let places = h.reshaped(to: [h.shape[0], h.shape[1], h.planeSize]).permuted([0, 2, 1])
    return h + attention(places).permuted([0, 2, 1]).reshaped(to: h.shape)
  }

  package func problem(at x: Tensor) -> String? {
    let factor = 1 << (down.count - 1)
    guard x.rank == 4 else {
      return "a U-Net takes images [n, \(input.channels), rows, columns], found shape \(x.shape)"
    }
    if let problem = x.problem(planes: input.channels, input.weight.elementType) { return problem }
    if x.shape[2] % factor != 0 || x.shape[3] % factor != 0 {
      return "rows and columns of images must be multiples of \(factor) for \(down.count) sizes,"
        + " found shape \(x.shape)"
    }
    let places = x.planeSize / factor / factor
    let all = down.map { [x.shape[0], 2 * $0.features, x.planeSize] }
    let scores = [x.shape[0], attention?.heads ?? 1, places, attention == nil ? 1 : places]
    return (all + [scores]).first { !$0.isShape }?.shapeProblem
  }

  /// The numbers of channels and the widths.
  public var description: String {
    "UNet(\(input.channels), \(down.map(\.features)), \(output.features), heads:"
      + " \(attention?.heads ?? 0), embedding: \(embedding.width))"
  }
}

extension UNet: Storable {
  package var stored: StoredParts? {
    let sizes = [input.channels, output.features, attention?.heads ?? 0] + down.map(\.features)
    return embedding.stored.map {
      StoredParts(
        Self.self, numbers: sizes.map(Double.init), tensors: parameters.constants, parts: [$0])
    }
  }

  package init?(stored: StoredParts) {
    guard let embedding = stored.parts.first.flatMap(FourierEmbedding.init(stored:)),
      let sizes = stored.sizes, sizes.count > 3, let type = stored.tensors.first?.elementType,
      UNet.problem(sizes[0], Array(sizes[3...]), sizes[1], sizes[2], embedding.width) == nil
    else { return nil }
    var random = RandomStream(seed: 0)
    self.init(
      sizes[0], Array(sizes[3...]), sizes[1], heads: sizes[2], embedding: embedding.width,
      elementType: type, using: &random)
    self.embedding = embedding
    guard let parameters = parameters.replaced(by: stored.tensors) else { return nil }
    self.parameters = parameters
  }
}
