import ScoreModels
import Testing

@Suite struct EstimateTests {
  @Test(arguments: [
    (0.0893421, 0.00312, "0.0893 ± 0.0031"),
    (-3, 0.5, "-3.00 ± 0.50"),
    (0, 0.02, "0.000 ± 0.020"),
    (99.0127, 0.14, "99.01 ± 0.14"),
    (12345.678, 1234.5, "12300 ± 1200"),
    (2.5, 31, "3 ± 31"),
    (-0.00001234, 0.0000021, "-0.0000123 ± 0.0000021"),
    // Where there are no two digits, or too many, both are written in full.
    (0.25, 0, "0.25 ± 0.0"),
    (1.5, .infinity, "1.5 ± inf"),
    (.nan, 1, "nan ± 1.0"),
    (1e300, 1e298, "1e+300 ± 1e+298"),
    (1e9, 1e-9, "1000000000.0 ± 1e-09"),
  ])
  func `prints as many digits as its error allows`(
    _ value: Double, _ error: Double, _ text: String
  ) {
    #expect(Estimate(value: value, standardError: error).description == text)
  }
}
