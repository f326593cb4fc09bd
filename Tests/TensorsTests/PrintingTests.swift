import Tensors
import Testing

@Suite struct PrintingTests {
  @Test(
    arguments: [
      (Tensor(0.1), "0.1"),
      (Tensor(1e100), "1e+100"),
      (Tensor(0.1).converted(to: .float32), "0.1"),
      ([1, 2, 3], "Tensor [3] float64  1.0  2.0  3.0"),
      ([1, 2.25, -30], "Tensor [3] float64  1.00  2.25  -30.00"),
      ([0.123456, 1], "Tensor [2] float64  0.1235  1.0000"),
      ([1, 1e-17], "Tensor [2] float64  1.0  1.0e-17"),
      ([123_456_789, 0.25], "Tensor [2] float64  1.235e8  0.25"),
      ([9.99999e9, -1e-300], "Tensor [2] float64  1.0e10  -1.0e-300"),
      ([Double.nan, Double.infinity, -1], "Tensor [3] float64  nan  inf  -1.0"),
      ([], "Tensor [0] float64"),
      (Tensor.zeros([2, 0]), "Tensor [2, 0] float64"),
      (
        Tensor.arange(to: 100),
        "Tensor [100] float64  0.0  1.0  2.0  3.0  …  97.0  98.0  99.0"
      ),
      (
        [[1, 0.5, -2.25], [0, 10, 1.23e-9]],
        """
        Tensor [2, 3] float64
             1.00     0.50    -2.25
             0.00    10.00  1.23e-9
        """
      ),
      (
        Tensor.arange(to: 24).reshaped(to: [12, 2]).converted(to: .float32),
        """
        Tensor [12, 2] float32
           0.0   1.0
           2.0   3.0
           4.0   5.0
           6.0   7.0
          ⋮
          18.0  19.0
          20.0  21.0
          22.0  23.0
        """
      ),
      (
        Tensor.arange(to: 4).reshaped(to: [2, 1, 2]),
        """
        Tensor [2, 1, 2] float64
        [0]
          0.0  1.0
        [1]
          2.0  3.0
        """
      ),
    ] as [(Tensor, String)])
  func `prints compactly`(tensor: Tensor, text: String) {
    #expect("\(tensor)" == text)
  }

  @Test func `leading axes are abbreviated too`() {
    let lines = "\(Tensor.zeros([20, 1, 1]))".split(separator: "\n")
    #expect(lines.count == 1 + 7 * 2 + 1)
    #expect(lines[9] == "⋮" && lines[10] == "[17]")
  }

  @Test func `streams print what identifies them`() {
    var random = RandomStream(seed: 7, label: "fig-field")
    _ = random.normal([3])
    #expect(
      "\(random.split("noise"))" == "RandomStream(seed: 7, label: \"fig-field/noise\", position: 0)"
    )
    #expect("\(random)" == "RandomStream(seed: 7, label: \"fig-field\", position: 3)")
  }
}
