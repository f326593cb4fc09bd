/// Charts one after another in one place: a sampler at work, a field that changes with the noise.
///
/// The drawing plays without a script, over and over. It stands still with the last chart for
/// readers who ask for reduced motion and on paper.
///
/// ```swift
/// Frames(seconds: 6) {
///   for step in stride(from: 0, through: 100, by: 10) {
///     Chart(title: "step \(step)") { PointMark(states[step]) }
///   }
/// }
/// ```
public struct Frames: Sendable, CustomStringConvertible {
  let charts: [Chart]
  /// How long all of them take.
  let seconds: Double
  /// The line above them.
  public var title: String? { titleText?.inWords }
  /// The title with its formulas in LaTeX.
  let titleText: String?
  var authorsAlternative: String?

  /// The most charts that one drawing plays.
  static let most = 200

  /// The charts in its content, in their order; all share the domains that cover each of them. Of
  /// more than 200 charts as many are played, at equal distances, the first and the last among them.
  ///
  /// - Parameters:
  ///   - title: a line above them; each chart has its own as well.
  ///   - seconds: how long all of them take, before they start again.
  public init(
    title: String? = nil, seconds: Double = 5, @PanelsBuilder content: () throws -> [Chart]
  ) rethrows {
    precondition(title.isLegible, title.formulaProblem)
    precondition(
      seconds >= 0.5 && seconds <= 600, "seconds must be between 0.5 and 600, found \(seconds)")
    let charts = try Self.thinned(content())
    let panels = Panels(columns: 1) { charts }
    self.charts = panels.sharedX().sharedY().charts
    titleText = title?.nonEmptyLine
    self.seconds = seconds
  }

  private static func thinned(_ charts: [Chart]) -> [Chart] {
    guard charts.count > most else { return charts }
    return (0..<most).map { charts[$0 * (charts.count - 1) / (most - 1)] }
  }

  private init(_ frames: Frames, alternative: String) {
    (charts, seconds, titleText) = (frames.charts, frames.seconds, frames.titleText)
    authorsAlternative = alternative
  }

  /// The frames with a description for readers who do not see them, instead of the generated one.
  public func alt(_ text: String) -> Frames { Frames(self, alternative: text) }

  /// One line such as `Frames(11 charts in 5.0 s)`.
  public var description: String {
    let name = title.map { "\"\($0)\", " } ?? ""
    let count = charts.count == 1 ? "1 chart" : "\(charts.count) charts"
    return "Frames(\(name)\(count) in \(seconds) s)"
  }
}
