public import Tensors

/// A network whose layers are computed again on the way back of a gradient, instead of being kept:
/// half as much work again, and the memory of its input.
///
/// The blocks of a deep network are checkpointed one by one; together they keep what lies between
/// them. Chen and others: Training deep nets with sublinear memory cost, 2016.
///
/// Within derivatives of derivatives and within forward ones, such as those of implicit and sliced
/// score matching, it is the network as it is.
public struct CheckpointedNetwork: Network, CustomStringConvertible {
  private var inner: any Network

  /// The same function as the network, with gradients that need less memory.
  public init(_ network: any Network) {
    inner = network
  }

  /// The network.
  public var network: any Network { inner }

  /// The parameters of the network.
  public var parameters: Parameters {
    get { inner.parameters }
    set {
      precondition(newValue.fits(parameters), newValue.problem(fitting: parameters))
      inner.parameters = newValue
    }
  }

  /// What the network gives.
  public func callAsFunction(_ x: Tensor) -> Tensor {
    precondition(problem(at: x) == nil, problem(at: x) ?? "")
    let network = inner
    return checkpointed([x] + network.parameters.tensors) { network(x) }
  }

  package func problem(at x: Tensor) -> String? {
    (inner as? any CheckedNetwork)?.problem(at: x)
  }

  /// The network.
  public var description: String { "CheckpointedNetwork(\(inner))" }
}

extension CheckpointedNetwork: CheckedNetwork, Storable {
  package var stored: StoredParts? {
    StoredParts(inner).map { StoredParts(Self.self, parts: [$0]) }
  }

  package init?(stored: StoredParts) {
    guard let network = stored.parts.first?.value as? any Network else { return nil }
    inner = network
  }
}
