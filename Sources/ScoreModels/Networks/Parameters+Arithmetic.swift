public import Tensors

extension Parameters {
  /// The sum of parameters of one layout.
  public static func + (a: Parameters, b: Parameters) -> Parameters {
    precondition(b.fits(a), b.problem(fitting: a))
    return a.combined(with: b) { $0 + $1 }
  }

  /// The difference of parameters of one layout.
  public static func - (a: Parameters, b: Parameters) -> Parameters {
    precondition(b.fits(a), b.problem(fitting: a))
    return a.combined(with: b) { $0 - $1 }
  }

  /// Parameters times a number.
  public static func * (factor: Double, a: Parameters) -> Parameters {
    a.mapped { $0 * factor }
  }

  /// Parameters times a number.
  public static func * (a: Parameters, factor: Double) -> Parameters {
    a.mapped { $0 * factor }
  }

  /// The Euclidean norm of all numbers, √Σ θᵢ².
  public var norm: Double {
    tensors.reduce(0) { sum, tensor in
      let numbers = tensor.converted(to: .float64)
      return sum + (numbers * numbers).sum().item
    }.squareRoot()
  }

  /// The parameters themselves where their norm is at most the bound, otherwise scaled to it; what
  /// is clipped are gradients.
  ///
  ///     g min(1, bound / |g|)
  ///
  /// Pascanu, Mikolov, Bengio: On the difficulty of training recurrent neural networks, 2013.
  public func clipped(norm bound: Double) -> Parameters {
    precondition(bound > 0, "the bound of a norm must be positive, found \(bound)")
    let norm = norm
    return norm > bound ? self * (bound / norm) : self
  }

  /// The mean of parameters of one layout.
  public static func mean(of all: [Parameters]) -> Parameters {
    precondition(!all.isEmpty, "a mean needs at least one set of parameters, found 0")
    precondition(
      all.allSatisfy { $0.fits(all[0]) },
      (all.first { !$0.fits(all[0]) } ?? all[0]).problem(fitting: all[0]))
    return all.dropFirst().reduce(all[0]) { $0 + $1 } * (1 / Double(all.count))
  }

  /// All numbers in one vector, tensor after tensor, [count].
  public var flattened: Tensor {
    precondition(!tensors.isEmpty, "there are no parameters")
    precondition(
      tensors.allSatisfy { $0.elementType == tensors[0].elementType },
      "parameters of several element types do not fit into one vector")
    precondition([count].isShape, [count].shapeProblem)
    return Tensor(concatenating: tensors.map { $0.reshaped(to: [$0.count]) })
  }

  /// The numbers of a vector in the layout of these parameters: the inverse of `flattened`.
  public func filled(from vector: Tensor) -> Parameters {
    precondition(
      vector.shape == [count], "\(count) parameters need a vector [\(count)], found \(vector.shape)"
    )
    var start = 0
    return mapped { tensor in
      defer { start += tensor.count }
      let part = vector[start..<start + tensor.count].reshaped(to: tensor.shape)
      return part.converted(to: tensor.elementType)
    }
  }

  /// The same numbers in another element type.
  public func converted(to type: ElementType) -> Parameters {
    mapped { $0.converted(to: type) }
  }
}
