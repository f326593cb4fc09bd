import ScoreModels
import Tensors
import Testing

@Suite struct SyntheticDigitTests {
  @Test func `pictures are ink on paper, away from the edge`() {
    var random = RandomStream(seed: 91, label: "digits")
    let digits = SyntheticDigits().sample(500, using: &random)
    #expect("\(digits)" == "500 examples of shape [28, 28], labelled")
    #expect(digits.points.elementType == .float32)
    #expect(digits.points.min().item == 0 && digits.points.max().item == 1)
    // As in the files of written digits, a seventh to a tenth of the paper is ink.
    #expect((0.06...0.2).contains(digits.points.mean().item))
    let pixels = digits.points.mean(axis: 0)
    #expect(pixels[0].max().item < 0.05 && pixels[27].max().item < 0.05)
    #expect(pixels.column(0).max().item < 0.05 && pixels.column(27).max().item < 0.05)
    for digit in 0..<10 {
      let share = Estimate(mean: Tensor(digits.labels.map { $0 == digit ? 1 : 0 }))
      #expect(share.agrees(with: 0.1), "\(digit)")
    }
  }

  @Test func `digits look alike within a class and not beyond`() {
    var random = RandomStream(seed: 92, label: "digits")
    let train = SyntheticDigits().sample(600, using: &random)
    let test = SyntheticDigits().sample(200, using: &random)
    // The nearest picture of 600 has the right label far more often than one time in ten.
    let distances = squaredDistances(
      test.points.reshaped(to: [200, 784]), train.points.reshaped(to: [600, 784]))
    let nearest = (-distances).argMax(axis: 1).scalars.map { train.labels[Int($0)] }
    let right = zip(nearest, test.labels).count { $0 == $1 }
    #expect(right > 180, "\(right) of 200")
  }

  @Test func `without distortion there is one picture of each digit`() {
    var random = RandomStream(seed: 93)
    let pair = SyntheticDigits(distortion: 0).sample(2, of: 7, using: &random)
    #expect(pair.points[0] == pair.points[1] && pair.labels == [7, 7])
    let distorted = SyntheticDigits().sample(2, of: 7, using: &random)
    #expect(distorted.points[0] != distorted.points[1])
  }

  @Test func `n pictures and then m are n + m`() {
    var (whole, parts) = (RandomStream(seed: 94), RandomStream(seed: 94))
    let expected = SyntheticDigits().sample(5, using: &whole)
    let (first, second) = (
      SyntheticDigits().sample(2, using: &parts), SyntheticDigits().sample(3, using: &parts)
    )
    #expect(Tensor(concatenating: [first.points, second.points]) == expected.points)
    #expect(first.labels + second.labels == expected.labels)
    #expect(SyntheticDigits().sample(0, using: &parts).count == 0)
  }
}
