/// Charts side by side, in rows: one figure.
///
/// ```swift
/// Panels(columns: 2) {
///   for noise in [0.1, 1] {
///     Chart(title: "σ = \(noise)") { PointMark(points + noise * z) }
///   }
/// }
/// .sharedX().sharedY()
/// ```
public struct Panels: Sendable, CustomStringConvertible {
  /// With the width that each has in its column.
  let charts: [Chart]
  let columns: Int
  /// The line above all of them.
  public var title: String? { titleText?.inWords }
  /// The title with its formulas in LaTeX.
  let titleText: String?
  var authorsAlternative: String?
  /// Whether neighbours with one domain show its numbers once.
  private(set) var sharesX = false
  private(set) var sharesY = false

  /// The distance between neighbours.
  static let gap = 18.0

  /// The charts in its content, row by row.
  ///
  /// - Parameters:
  ///   - title: a line above all of them; each chart has its own as well.
  ///   - columns: how many stand in a row; without it up to three, in rows of equal length.
  public init(
    title: String? = nil, columns: Int? = nil, @PanelsBuilder content: () throws -> [Chart]
  ) rethrows {
    precondition(title.isLegible, title.formulaProblem)
    precondition(
      (columns ?? 1) >= 1 && (columns ?? 1) <= 6,
      "columns must be between 1 and 6, found \(columns ?? 1)")
    let charts = try content()
    let rows = (charts.count + 2) / 3
    self.columns = columns ?? max(1, (charts.count + rows - 1) / max(rows, 1))
    let width = (Chart.fullWidth - Self.gap * Double(self.columns - 1)) / Double(self.columns)
    self.charts = charts.map { $0.withWidth(width) }
    titleText = title?.nonEmptyLine
  }

  /// One panel for each name, with the name as its title; all share their domains, and only the
  /// outer ones have numbers.
  ///
  /// ```swift
  /// Panels.facets(["Euler", "Heun"]) { name in Chart { HistogramMark(errors[name]!) } }
  /// ```
  public static func facets(
    _ names: [String], title: String? = nil, columns: Int? = nil, chart: (String) throws -> Chart
  ) rethrows -> Panels {
    precondition(names.allSatisfy(\.isLegible), names.first { !$0.isLegible }.formulaProblem)
    precondition(title.isLegible, title.formulaProblem)
    precondition(
      (columns ?? 1) >= 1 && (columns ?? 1) <= 6,
      "columns must be between 1 and 6, found \(columns ?? 1)")
    let charts = try names.map { name in try chart(name).titled(name) }
    return Panels(title: title, columns: columns) { charts }.sharedX().sharedY()
  }

  private init(_ panels: Panels, charts: [Chart]) {
    self.charts = charts
    (columns, titleText) = (panels.columns, panels.titleText)
    authorsAlternative = panels.authorsAlternative
    (sharesX, sharesY) = (panels.sharesX, panels.sharesY)
  }

  /// The panels with one domain of x for all with the same scale, which covers what each would have
  /// chosen; of panels below each other the lowest shows its numbers.
  public func sharedX() -> Panels {
    let domains = charts.map { Composition($0, distinguishesWithoutColor: false).x.domain }
    let shared = zip(charts, domains).map { chart, domain in
      let others = zip(charts, domains).filter { $0.0.xAxis.name == chart.xAxis.name }
      return chart.xDomain == nil ? chart.xDomain(Self.union(domain, others.map(\.1))) : chart
    }
    var panels = Panels(self, charts: shared)
    panels.sharesX = true
    return panels
  }

  /// The panels with one domain of y for all with the same scale, which covers what each would have
  /// chosen; of panels beside each other the first shows its numbers.
  public func sharedY() -> Panels {
    let domains = charts.map { Composition($0, distinguishesWithoutColor: false).y.domain }
    let shared = zip(charts, domains).map { chart, domain in
      let others = zip(charts, domains).filter { $0.0.yAxis.name == chart.yAxis.name }
      return chart.yDomain == nil ? chart.yDomain(Self.union(domain, others.map(\.1))) : chart
    }
    var panels = Panels(self, charts: shared)
    panels.sharesY = true
    return panels
  }

  private static func union(
    _ domain: ClosedRange<Double>, _ others: [ClosedRange<Double>]
  ) -> ClosedRange<Double> {
    others.reduce(domain) {
      min($0.lowerBound, $1.lowerBound)...max($0.upperBound, $1.upperBound)
    }
  }

  /// The panels with a description for readers who do not see them, instead of the generated one.
  public func alt(_ text: String) -> Panels {
    var panels = self
    panels.authorsAlternative = text
    return panels
  }

  /// One line such as `Panels(3 charts in 1 row)`.
  public var description: String {
    let rows = (charts.count + columns - 1) / columns
    let name = title.map { "\"\($0)\", " } ?? ""
    return "Panels(\(name)\(charts.count) \(charts.count == 1 ? "chart" : "charts") in \(rows) "
      + "\(rows == 1 ? "row" : "rows"))"
  }
}

/// Collects the charts in the content of panels, with `if` and `for` among them.
@resultBuilder
public enum PanelsBuilder {
  /// A chart on a line of its own.
  public static func buildExpression(_ chart: Chart) -> [Chart] { [chart] }

  /// Charts that a function or a variable gives.
  public static func buildExpression(_ charts: [Chart]) -> [Chart] { charts }

  /// The lines of a block, in order.
  public static func buildBlock(_ parts: [Chart]...) -> [Chart] { parts.flatMap { $0 } }

  /// The same from a list, for callers that cannot spell out its elements.
  package static func buildBlock(_ parts: [[Chart]]) -> [Chart] { parts.flatMap { $0 } }

  /// An `if` without `else`.
  public static func buildOptional(_ part: [Chart]?) -> [Chart] { part ?? [] }

  /// The first branch of an `if` or `switch`.
  public static func buildEither(first part: [Chart]) -> [Chart] { part }

  /// A further branch of an `if` or `switch`.
  public static func buildEither(second part: [Chart]) -> [Chart] { part }

  /// The rounds of a `for`.
  public static func buildArray(_ parts: [[Chart]]) -> [Chart] { parts.flatMap { $0 } }
}
