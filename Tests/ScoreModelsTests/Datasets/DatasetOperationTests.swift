import ScoreModels
import Tensors
import Testing

@Suite struct DatasetOperationTests {
  private let data = Dataset(
    Tensor.arange(to: 14).reshaped(to: [7, 2]), labels: [0, 1, 2, 0, 1, 2, 0])

  @Test func `halves by even and odd places`() {
    let (even, odd) = data.splitAlternately()
    #expect(even.points.column(0) == [0, 4, 8, 12] && even.labels == [0, 2, 1, 0])
    #expect(odd.points.column(0) == [2, 6, 10] && odd.labels == [1, 0, 2])
  }

  @Test func `random splits and batches keep points and labels together, each once`() {
    var random = RandomStream(seed: 95)
    let (train, test) = data.split(at: 0.6, using: &random)
    #expect(train.count == 4 && test.count == 3)
    let batches = data.batches(of: 3, using: &random)
    #expect(batches.map(\.count) == [3, 3, 1])
    for parts in [[train, test], batches] {
      let places = parts.flatMap { $0.points.column(0).scalars.map { Int($0) / 2 } }
      #expect(places.sorted() == Array(0..<7))
      #expect(parts.flatMap(\.labels) == places.map { data.labels[$0] })
    }
    #expect(data.split(at: 0.5).1.labels == [1, 2, 0])
    #expect(data.examples(labelled: 2).points.column(0) == [4, 10])
    #expect(data.examples([3, 3]).labels == [0, 0])
  }

  @Test func `standardising and the way back`() {
    var random = RandomStream(seed: 96)
    let law = MultivariateNormal(mean: [3, -1], covariance: [[4, 0.5], [0.5, 0.25]])
    let (train, test) = (law.sample(500, using: &random), law.sample(9, using: &random))
    let scale = Standardization(of: train)
    let standard = scale.standardized(train)
    #expect(standard.mean(axis: 0).isClose(to: [0, 0], tolerance: 1e-12))
    #expect(standard.standardDeviation(axis: 0).isClose(to: [1, 1], tolerance: 1e-12))
    #expect(Dataset(train).standardized().points == standard)
    #expect(scale.restored(scale.standardized(test)).isClose(to: test, tolerance: 1e-14))
    #expect(scale.restored(scale.standardized(test[0])).isClose(to: test[0], tolerance: 1e-14))
    #expect(Dataset(test).standardized(by: scale).points == scale.standardized(test))
    // The score of x from that of x' = (x − m) / s.
    let s = scale.deviation
    let standardLaw = MultivariateNormal(
      mean: (law.mean - scale.mean) / s, covariance: law.covariance / s / s.expanded(axis: 1))
    let score = scale.restored(score: standardLaw.score(at: scale.standardized(test)))
    #expect(score.isClose(to: law.score(at: test), tolerance: 1e-11))
    #expect(Standardization(of: [[1, 5], [3, 5]]).deviation == [1, 1])
    #expect(
      scale.problem(.zeros([2, 3])) == "expected examples of shape [2], found shape [2, 3]")
    #expect(!scale.fits(.zeros([3])) && scale.fits(.zeros([0, 2])))
  }

  @Test func `labels have to be as many as examples`() {
    #expect(Dataset(points: .zeros([3, 2]), columns: [], labels: [1, 2]) == nil)
    #expect(Dataset(points: .zeros([3, 2]), columns: [], labels: [1, 2, 3])?.labels == [1, 2, 3])
  }
}
