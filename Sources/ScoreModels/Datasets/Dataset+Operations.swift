public import Tensors

// What is done to examples before a model learns from them.
extension Dataset {
  /// The first examples and the rest: `data.split(at: 0.8)` gives four fifths and a fifth.
  ///
  /// The number of the first is rounded to nearest. Shuffle before, unless the order is random.
  public func split(at fraction: Double) -> (Dataset, Dataset) {
    precondition(
      fraction >= 0 && fraction <= 1, "a fraction must be between 0 and 1, found \(fraction)")
    let first = Int((fraction * Double(count)).rounded())
    return (part(0..<first), part(first..<count))
  }

  /// The examples at even and those at odd places, counted from 0: half for training, half for tests.
  public func splitAlternately() -> (Dataset, Dataset) {
    (
      examples(Array(stride(from: 0, to: count, by: 2))),
      examples(Array(stride(from: 1, to: count, by: 2)))
    )
  }

  /// A fraction of the examples drawn at random, and the rest.
  public func split(
    at fraction: Double, using random: inout RandomStream
  ) -> (Dataset, Dataset) {
    precondition(
      fraction >= 0 && fraction <= 1, "a fraction must be between 0 and 1, found \(fraction)")
    return shuffled(using: &random).split(at: fraction)
  }

  /// The examples in random order, all orders equally likely.
  public func shuffled(using random: inout RandomStream) -> Dataset {
    examples(random.permutation(count))
  }

  /// The examples at several places, in the order given, repeats allowed.
  public func examples(_ places: [Int]) -> Dataset {
    precondition(
      places.allSatisfy { $0 >= 0 && $0 < count },
      "place \(places.first { $0 < 0 || $0 >= count } ?? 0) is out of range for \(count) examples")
    precondition(([places.count] + pointShape).isShape, ([places.count] + pointShape).shapeProblem)
    return Dataset(
      points.rows(places), columns: columns, labels: labels.isEmpty ? [] : places.map { labels[$0] }
    )
  }

  /// The examples of one class.
  public func examples(labelled label: Int) -> Dataset {
    examples(labels.indices.filter { labels[$0] == label })
  }

  /// The examples in batches of a size; the last one is smaller where the numbers do not divide.
  public func batches(of size: Int) -> [Dataset] {
    precondition(size >= 1, "the size of a batch must be positive, found \(size)")
    return stride(from: 0, to: count, by: size).map { start in
      part(start..<(count - start > size ? start + size : count))
    }
  }

  /// The examples in random order, in batches of a size: one epoch.
  public func batches(of size: Int, using random: inout RandomStream) -> [Dataset] {
    precondition(size >= 1, "the size of a batch must be positive, found \(size)")
    return shuffled(using: &random).batches(of: size)
  }

  /// The examples with mean 0 and standard deviation 1 in each component, up to rounding.
  ///
  /// The parameters, for new examples and for the way back, are `Standardization(of: data.points)`.
  public func standardized() -> Dataset {
    precondition(count >= 1, "there are no examples to standardise")
    return standardized(by: Standardization(of: points))
  }

  /// The examples with the mean and the deviation of others taken out, such as those for training.
  public func standardized(by standardization: Standardization) -> Dataset {
    precondition(standardization.fits(points), standardization.problem(points))
    return Dataset(standardization.standardized(points), columns: columns, labels: labels)
  }

  private func part(_ range: Range<Int>) -> Dataset {
    Dataset(points[range], columns: columns, labels: labels.isEmpty ? [] : Array(labels[range]))
  }
}
