// A convolution is a trilinear form of an image x, a weight w and a map m,
//
//     T(x, w, m) = Σ m[n, o, j] w[o, c, t] x[n, c, j · stride + t · dilation − padding]
//
// and its gradient with respect to each is an operation on the other two: the convolution itself, its
// transpose, and the comparison of images with maps. Derivatives of each are the others.

/// What a convolution is a form of.
enum ConvolutionPlace: Sendable {
  case image, weight, map
}

/// The gradient of the form with respect to one place, of tensors in the two others.
struct ConvolutionGradient: TracedOperation {
  static var keepsOperands: Bool { true }

  let geometry: ConvolutionGeometry
  let place: ConvolutionPlace
  /// Where the operands stand.
  let operands: [ConvolutionPlace]

  func value(_ x: [Tensor]) -> Tensor {
    if x.contains(where: { $0.trace != nil }) { return .traced(self, x) }
    let plain = PlainConvolution(geometry: geometry)
    let isSwapped = operands[0] == .weight || (operands[0] == .map && operands[1] == .image)
    let (a, b) = isSwapped ? (x[1], x[0]) : (x[0], x[1])
    return switch place {
    case .map: plain.map(a, b)
    case .image: plain.image(a, b)
    case .weight: plain.weight(a, b)
    }
  }

  func pushforward(_ t: Tensor, of i: Int, _ x: [Tensor], _ y: Tensor) -> Tensor {
    value(i == 0 ? [t, x[1]] : [x[0], t])
  }

  func pullback(_ g: Tensor, to i: Int, _ x: [Tensor], _ y: Tensor?) -> Tensor {
    ConvolutionGradient(geometry: geometry, place: operands[i], operands: [place, operands[1 - i]])
      .value([g, x[1 - i]])
  }
}

/// A convolution or its transpose, plus one number for each plane of the result.
struct BiasedConvolution: TracedOperation {
  static var keepsOperands: Bool { true }

  let gradient: ConvolutionGradient

  func value(_ x: [Tensor]) -> Tensor {
    if x.contains(where: { $0.trace != nil }) {
      return gradient.value([x[0], x[1]]) + spread(x[2])
    }
    let plain = PlainConvolution(geometry: gradient.geometry)
    return gradient.place == .map
      ? plain.map(x[0], x[1], bias: x[2]) : plain.image(x[0], x[1], bias: x[2])
  }

  func pushforward(_ t: Tensor, of i: Int, _ x: [Tensor], _ y: Tensor) -> Tensor {
    i < 2
      ? gradient.pushforward(t, of: i, [x[0], x[1]], y) : spread(t).broadcast(to: y.shape)
  }

  func pullback(_ g: Tensor, to i: Int, _ x: [Tensor], _ y: Tensor?) -> Tensor {
    if i < 2 { return gradient.pullback(g, to: i, [x[0], x[1]], y) }
    let planes = Tensor([g.shape[0], g.shape[1], g.shape.dropFirst(2).reduce(1, *)], sharing: g)
    return planes.sum(axis: 2).sum(axis: 0)
  }

  /// One number for each plane, as a tensor that broadcasts.
  private func spread(_ bias: Tensor) -> Tensor {
    Tensor(bias.shape + gradient.geometry.axes.map { _ in 1 }, sharing: bias)
  }
}
