import Foundation
import ScoreModels
import Testing

/// Log densities, cumulative probabilities, quantiles and moments against SciPy
/// (`Reference/generate.py`).
@Suite struct ReferenceTests {
  struct Line: CustomTestStringConvertible, Sendable {
    let name: String
    let parameters: [Double]
    let function: String
    let argument: Double
    let value: Double

    var testDescription: String { "\(name)\(parameters).\(function)(\(argument))" }

    init(_ text: Substring) {
      let fields = text.split(separator: ";", omittingEmptySubsequences: false)
      name = String(fields[0])
      parameters = fields[1].split(separator: " ").compactMap { Double($0) }
      function = String(fields[2])
      argument = Double(fields[3]) ?? .nan
      value = Double(fields[4]) ?? .nan
    }
  }

  static let lines: [Line] = {
    let path = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Reference/distributions.txt").path
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").map(Line.init)
  }()

  /// The functions of a distribution under the names of the table.
  private func compute(_ line: Line) -> Double? {
    let p = line.parameters
    func of(
      _ law: some UnivariateDistribution, mean: Double, variance: Double, entropy: Double
    ) -> Double? {
      switch line.function {
      case "logDensity": law.logDensity(at: line.argument)
      case "cumulative": law.cumulative(at: line.argument)
      case "quantile": law.quantile(line.argument)
      case "mean": mean
      case "variance": variance
      case "entropy": entropy
      default: nil
      }
    }
    switch line.name {
    case "Normal":
      let law = Normal(mean: p[0], standardDeviation: p[1])
      return of(law, mean: law.mean, variance: law.variance, entropy: law.entropy)
    case "Laplace":
      let law = Laplace(location: p[0], scale: p[1])
      return of(law, mean: law.mean, variance: law.variance, entropy: law.entropy)
    case "Logistic":
      let law = Logistic(location: p[0], scale: p[1])
      return of(law, mean: law.mean, variance: law.variance, entropy: law.entropy)
    case "Cauchy":
      let law = Cauchy(location: p[0], scale: p[1])
      return of(law, mean: law.mean, variance: law.variance, entropy: law.entropy)
    case "StudentT":
      let law = StudentT(degreesOfFreedom: p[0], location: p[1], scale: p[2])
      return of(law, mean: law.mean, variance: law.variance, entropy: law.entropy)
    case "Uniform":
      let law = Uniform(p[0]...p[1])
      return of(law, mean: law.mean, variance: law.variance, entropy: law.entropy)
    case "Exponential":
      let law = Exponential(rate: p[0])
      return of(law, mean: law.mean, variance: law.variance, entropy: law.entropy)
    case "Gamma":
      let law = Gamma(shape: p[0], rate: p[1])
      return of(law, mean: law.mean, variance: law.variance, entropy: law.entropy)
    case "Beta":
      let law = Beta(alpha: p[0], beta: p[1])
      return of(law, mean: law.mean, variance: law.variance, entropy: law.entropy)
    default: return nil
    }
  }

  @Test func `the table has been read`() {
    #expect(Self.lines.count > 1500)
  }

  @Test(arguments: lines)
  func `agrees with SciPy`(line: Line) throws {
    let value = try #require(compute(line))
    let error = (value - line.value).magnitude
    // Relative to the value; log densities and entropies pass through 0, relative to 1 there.
    let isLogarithm = line.function == "logDensity" || line.function == "entropy"
    let scale = max(line.value.magnitude, isLogarithm ? 1 : 0)
    #expect(value == line.value || error <= 1e-12 * scale, "\(value) for \(line.value)")
  }
}
