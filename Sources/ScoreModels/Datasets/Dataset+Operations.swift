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

  /// The examples in random order, all orders equally likely.
  public func shuffled(using random: inout RandomStream) -> Dataset {
    Dataset(random.shuffled(points), columns: columns)
  }

  /// The examples in batches of a size; the last one is smaller where the numbers do not divide.
  public func batches(of size: Int) -> [Dataset] {
    precondition(size >= 1, "the size of a batch must be positive, found \(size)")
    return stride(from: 0, to: count, by: size).map { start in
      part(start..<(count - start > size ? start + size : count))
    }
  }

  /// The examples with mean 0 and standard deviation 1 in each component.
  ///
  ///     x' = (x − m) / s,  s² = Σ (x − m)² / n
  ///
  /// A component that is the same in all examples becomes 0, up to rounding. Standardise new examples with the mean
  /// and the deviation of these: `(x - data.points.mean(axis: 0)) / …`.
  public func standardized() -> Dataset {
    precondition(count >= 1, "there are no examples to standardise")
    let spread = points.max(axis: 0) - points.min(axis: 0)
    let deviation = points.standardDeviation(axis: 0) + spread.map { $0 == 0 ? 1 : 0 }
    return Dataset((points - points.mean(axis: 0)) / deviation, columns: columns)
  }

  private func part(_ range: Range<Int>) -> Dataset {
    Dataset(points[range], columns: columns)
  }
}
