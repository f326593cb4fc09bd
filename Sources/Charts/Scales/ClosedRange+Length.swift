extension ClosedRange<Double> {
  /// Whether an axis can go from one end to the other.
  package var isFiniteWithLength: Bool {
    lowerBound < upperBound && lowerBound.isFinite && upperBound.isFinite
  }
}
