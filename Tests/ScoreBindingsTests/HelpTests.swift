import Foundation
import Testing

/// What `help(…)` tells about the library.
@Suite struct HelpTests {
  @Test func `a type's help has its documentation and its members`() {
    let text = run("help(Normal.self)")
    #expect(text.hasPrefix("struct Normal: UnivariateDistribution"))
    #expect(text.contains("    The normal distribution with mean μ and standard deviation σ.\n"))
    #expect(text.contains("init(mean: Double = 0, standardDeviation: Double = 1)\n"))
    #expect(text.contains("func score(at x: Double) -> Double\n    The score (μ − x) / σ².\n"))
    #expect(text.contains("\nfrom UnivariateDistribution:\n"))
  }

  @Test func `a name's help lists all that have it`() {
    let text = run("help(\"Normal.sample\")")
    #expect(text.components(separatedBy: "func sample(").count == 3)
  }

  @Test func `functions of the standard library are known`() {
    #expect(run("help(\"zip\")").hasPrefix("func zip<First, Second>("))
  }

  @Test(arguments: ["Norml", "Normal.scor", "", "."])
  func `an unknown name is said to be so`(_ name: String) {
    let text = run("help(\"\(name)\")")
    #expect(text.contains("nothing"), "\(text)")
  }
}
