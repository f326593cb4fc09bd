public import Tensors

/// The gradient of a network with one output: a field without curl, as every score is.
///
///     s(x) = ∇ₓ φ(x)
///
/// φ is a log density up to a constant. One evaluation costs some three of φ. Salimans, Ho: Should
/// EBMs model the energy or the score?, 2021.
public struct ConservativeNetwork: Network, CustomStringConvertible {
  private var network: any Network

  /// The gradient field of a network that gives one number for each point.
  public init(potential network: any Network) {
    self.network = network
  }

  /// φ.
  public var potential: any Network { network }

  /// The parameters of φ.
  public var parameters: Parameters {
    get { network.parameters }
    set {
      precondition(newValue.fits(parameters), newValue.problem(fitting: parameters))
      network.parameters = newValue
    }
  }

  /// ∇ₓ φ at points, in their shape.
  public func callAsFunction(_ x: Tensor) -> Tensor {
    precondition(problem(at: x) == nil, problem(at: x) ?? "")
    return gradient(at: x) { network($0) }
  }

  package func problem(at x: Tensor) -> String? {
    (network as? any CheckedNetwork)?.problem(at: x)
  }

  /// The potential.
  public var description: String { "ConservativeNetwork(potential: \(network))" }
}

extension ConservativeNetwork: CheckedNetwork, Storable {
  package var stored: StoredParts? {
    StoredParts(network).map { StoredParts(Self.self, parts: [$0]) }
  }

  package init?(stored: StoredParts) {
    guard let network = stored.parts.first?.value as? any Network else { return nil }
    self.network = network
  }
}
