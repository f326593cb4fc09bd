/// A scale with a place for each of some names, at the values 0, 1, 2, …
package struct CategoricalScale: Scale {
  private let names: [String]

  package init(_ names: [String]) { self.names = names }

  package var domain: ClosedRange<Double> { -0.5...(Double(max(names.count, 1)) - 0.5) }

  package var word: String? {
    let listed = names.prefix(12).map(\.inWords).joined(separator: ", ")
    return "\(names.count) categories: " + listed + (names.count > 12 ? ", …" : "")
  }

  package var categories: [String]? { names }

  /// The value of a category.
  func value(of name: String) -> Double? { names.firstIndex(of: name).map { Double($0) } }

  package func fraction(of value: Double) -> Double {
    (value - domain.lowerBound) / (domain.upperBound - domain.lowerBound)
  }

  package func ticks(about count: Int) -> [Tick] {
    let step = max(1, (names.count + max(count, 1) - 1) / max(count, 1))
    return stride(from: 0, to: names.count, by: step).map {
      Tick(value: Double($0), label: names[$0])
    }
  }
}

extension Scale {
  /// The values of categories on the axis; on an axis of another kind they are 0, 1, 2, …
  func values(of names: [String]) -> [Double] {
    let scale = self as? CategoricalScale
    return names.enumerated().map { scale?.value(of: $1) ?? Double($0) }
  }
}
