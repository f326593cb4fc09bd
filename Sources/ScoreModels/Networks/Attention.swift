public import Tensors

/// Self-attention with several heads: each element of a sequence becomes a mean over the sequence,
/// with weights that depend on both.
///
///     (Q, K, V) = x W + b,   A = softmax(Q Kᵀ / √d),   y = A V W′ + b′
///
/// Each head has d = width / heads coordinates of Q, K and V of its own. [n, length, width] →
/// [n, length, width]. For images, take the planes' elements as the sequence:
///
///     let sequence = x.reshaped(to: [n, channels, rows * columns]).permuted([0, 2, 1])
///
/// Vaswani and others: Attention is all you need, 2017.
public struct Attention: Network, Equatable, CustomStringConvertible {
  private var projection: Linear
  private var output: Linear
  /// The number of heads.
  public let heads: Int

  private static let partNames = ["projection", "output"]

  /// A layer for elements with so many coordinates, with random numbers as `Linear` draws them.
  public init(
    _ width: Int, heads: Int = 1, elementType: ElementType = .float32,
    using random: inout RandomStream
  ) {
    precondition([width, width].areWidths, [width, width].widthsProblem)
    precondition([width, width, 3].isShape, [width, width, 3].shapeProblem)
    precondition(
      heads >= 1 && width % heads == 0,
      "\(width) coordinates cannot be divided among \(heads) heads")
    projection = Linear(width, 3 * width, elementType: elementType, using: &random)
    output = Linear(width, width, elementType: elementType, using: &random)
    self.heads = heads
  }

  /// W and b as "projection.weight" [width, 3 · width] and "projection.bias", columns of Q before
  /// those of K and V; W′ and b′ as "output.weight" and "output.bias".
  public var parameters: Parameters {
    get { Parameters(Self.partNames, parts: [projection.parameters, output.parameters]) }
    set {
      precondition(newValue.fits(parameters), newValue.problem(fitting: parameters))
      projection.parameters = newValue.part("projection")
      output.parameters = newValue.part("output")
    }
  }

  /// The attended sequences, in the shape of x: [n, length, width].
  public func callAsFunction(_ x: Tensor) -> Tensor {
    precondition(problem(at: x) == nil, problem(at: x) ?? "")
    let (n, length, d) = (x.shape[0], x.shape[1], width / heads)
    let all = projection(x).reshaped(to: [n, length, 3, heads, d]).permuted([2, 0, 3, 1, 4])
    let (q, k, v) = (part(all, 0), part(all, 1), part(all, 2))  // [n · heads, length, d]
    let scores = (q * (1 / Double(d).squareRoot())).batchedMatmul(k, transposingRight: true)
    let values = scores.softmax().batchedMatmul(v).reshaped(to: [n, heads, length, d])
    return output(values.permuted([0, 2, 1, 3]).reshaped(to: [n, length, width]))
  }

  private func part(_ all: Tensor, _ index: Int) -> Tensor {
    let shape = all.shape
    return all[index].reshaped(to: [shape[1] * shape[2], shape[3], shape[4]])
  }

  /// The number of coordinates.
  public var width: Int { output.inputs }
  package var elementType: ElementType { output.elementType }

  package func problem(at x: Tensor) -> String? {
    guard x.rank == 3, x.shape[2] == width else {
      return "attention takes sequences [n, length, \(width)], found shape \(x.shape)"
    }
    if x.elementType != elementType { return x.problem(inputs: width, elementType) }
    if x.count == 0 { return "sequences of shape \(x.shape) have no elements" }
    let scores = [x.shape[0], heads, x.shape[1], x.shape[1]]
    if !scores.isShape { return scores.shapeProblem }
    return (x.shape + [3]).isShape ? nil : (x.shape + [3]).shapeProblem
  }

  /// The numbers of coordinates and heads.
  public var description: String { "Attention(\(width), heads: \(heads))" }
}

extension Attention: CheckedNetwork, Storable {
  package var stored: StoredParts? {
    StoredParts(
      Self.self, numbers: [Double(heads)],
      tensors: projection.parameters.constants + output.parameters.constants)
  }

  package init?(stored: StoredParts) {
    guard stored.numbers.count == 1, let heads = Int(exactly: stored.numbers[0]), heads >= 1,
      let layers = [Linear](pairs: stored.tensors), layers.count == 2,
      layers[1].inputs == layers[1].outputs, layers[0].inputs == layers[1].inputs,
      layers[0].outputs == 3 * layers[1].inputs, layers[1].inputs % heads == 0,
      layers[0].elementType == layers[1].elementType
    else { return nil }
    (projection, output, self.heads) = (layers[0], layers[1], heads)
  }
}
