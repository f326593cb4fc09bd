#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How a mark turns values into colours, and what the bar beside the plot has to say about it.
struct ColorScale: Sendable {
  /// The colours; without a map, tints of the colour of the mark.
  let map: ColorMap?
  let domain: ClosedRange<Double>
  /// Where one colour ends and the next one starts; none if colours change gradually.
  var levels: [Double] = []
  /// What the values are.
  let title: String?

  /// Where a value lies between the ends, 0 to 1.
  func part(of value: Double) -> Double {
    let (low, high) = (domain.lowerBound, domain.upperBound)
    // Halves keep the difference of the largest doubles finite.
    let length = high / 2 - low / 2
    return length > 0 ? min(max((value / 2 - low / 2) / length, 0), 1) : 0.5
  }

  /// The domain of values: that of the author, or one that covers the values; around zero for maps
  /// with two directions.
  static func domain(
    of values: [Double], _ authors: ClosedRange<Double>?, _ map: ColorMap
  ) -> ClosedRange<Double> {
    if let authors { return LinearScale(authors).domain }
    guard let range = Extent(of: values).range else { return 0...1 }
    if map.isDiverging {
      let end = max(range.lowerBound.magnitude, range.upperBound.magnitude)
      return LinearScale(end > 0 ? -end...end : -1...1).domain
    }
    return LinearScale(range).domain
  }

  /// How strong the tint above `count` levels of `total` is.
  static func tint(_ count: Int, of total: Int) -> Double {
    1 - pow(0.18, Double(count) / Double(max(total, 1)))
  }
}
