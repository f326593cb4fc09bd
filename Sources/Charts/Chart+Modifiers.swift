extension Chart {
  /// The chart with a given range of x instead of an inferred one; what lies outside is cut off.
  public func xDomain(_ domain: ClosedRange<Double>) -> Chart {
    precondition(
      domain.isFiniteWithLength,
      "the domain of x must be a finite range with a length, found \(domain)")
    precondition(
      domain.lowerBound > xAxis.bound,
      "a logarithmic axis shows positive values only, found a domain of x from "
        + "\(domain.lowerBound)")
    var chart = self
    chart.xDomain = domain
    return chart
  }

  /// The chart with a given range of y instead of an inferred one; what lies outside is cut off.
  public func yDomain(_ domain: ClosedRange<Double>) -> Chart {
    precondition(
      domain.isFiniteWithLength,
      "the domain of y must be a finite range with a length, found \(domain)")
    precondition(
      domain.lowerBound > yAxis.bound,
      "a logarithmic axis shows positive values only, found a domain of y from "
        + "\(domain.lowerBound)")
    var chart = self
    chart.yDomain = domain
    return chart
  }

  /// The chart with another scale of x, such as `.logarithmic`.
  public func xScale(_ scale: ChartScale) -> Chart {
    precondition(
      xStart > scale.bound,
      "a logarithmic axis shows positive values only, found a domain of x from \(xStart)")
    precondition(xProblem(on: scale) == nil, xProblem(on: scale) ?? "")
    var chart = self
    chart.xAxis = scale
    return chart
  }

  /// The chart with another scale of y, such as `.logarithmic`.
  public func yScale(_ scale: ChartScale) -> Chart {
    precondition(
      yStart > scale.bound,
      "a logarithmic axis shows positive values only, found a domain of y from \(yStart)")
    precondition(yProblem(on: scale) == nil, yProblem(on: scale) ?? "")
    var chart = self
    chart.yAxis = scale
    return chart
  }

  /// The chart with a given height of plot and axes, in units of which the width has 640; a title
  /// and a legend come on top of it.
  public func height(_ height: Double) -> Chart {
    precondition(
      height >= 100 && height <= 2000, "height must be between 100 and 2000, found \(height)")
    var chart = self
    chart.height = height
    chart.aspectRatio = nil
    return chart
  }

  /// The chart with units of the two axes in a fixed ratio: with 1, circles are round.
  ///
  /// - Parameter ratio: the length of a unit of y over the length of a unit of x. The plot stays
  ///   between 60 and 560 units high, so that an extreme ratio is only approached.
  public func aspectRatio(_ ratio: Double) -> Chart {
    precondition(
      ratio >= 0.001 && ratio <= 1000,
      "the aspect ratio must be between 0.001 and 1000, found \(ratio)")
    var chart = self
    chart.aspectRatio = ratio
    return chart
  }

  /// The chart with a description for readers who do not see it, instead of the generated one.
  public func alt(_ text: String) -> Chart {
    var chart = self
    chart.authorsAlternative = text
    return chart
  }
}
