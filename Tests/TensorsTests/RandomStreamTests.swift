import Glibc
import Tensors
import Testing

@Suite struct RandomStreamTests {
  private let stream = RandomStream(seed: 7, label: "test")

  /// Kolmogorov and Smirnov's distance, and what only one stream in a thousand exceeds.
  private func distance(_ samples: Tensor, _ cumulative: (Double) -> Double) -> Double {
    let n = Double(samples.count)
    let largest = samples.scalars.sorted().enumerated().map { i, x in
      max(Double(i + 1) / n - cumulative(x), cumulative(x) - Double(i) / n)
    }.max()
    return (largest ?? 1) / (log(2000) / 2 / n).squareRoot()
  }

  /// Distance of a mean from its expectation in standard errors.
  private func deviation(_ x: Tensor, _ expected: Double) -> Double {
    let error = x.standardDeviation(correction: 1).item / Double(x.count).squareRoot()
    return (x.mean().item - expected).magnitude / error
  }

  @Test func `same seed and label, same numbers; anything else, others`() {
    func numbers(_ stream: RandomStream) -> [Double] {
      var stream = stream
      return stream.normal([8]).scalars
    }
    #expect(numbers(stream) == numbers(RandomStream(seed: 7, label: "test")))
    let others = [
      RandomStream(seed: 8, label: "test"), RandomStream(seed: 7, label: "text"),
      RandomStream(seed: 7), RandomStream(seed: -7, label: "test"), stream.split("a"),
      stream.split("b"), stream.split(1),
    ].map(numbers)
    #expect(Set(others.flatMap { $0 } + numbers(stream)).count == 64)
  }

  @Test func `the numbers of a stream never change`() {
    // Recorded once; a change here changes every published page.
    var random = RandomStream(seed: 7, label: "fig-field")
    #expect(random.next() == RecordedNumbers.word)
    #expect(random.normal() == RecordedNumbers.normal)
    #expect(random.exponential() == RecordedNumbers.exponential)
    #expect(random.gamma(shape: 0.5) == RecordedNumbers.gamma)
    #expect(random.permutation(8) == RecordedNumbers.permutation)
  }

  @Test func `splitting depends on names alone`() {
    var used = stream
    _ = used.normal([100])
    #expect(used.split("noise") == stream.split("noise"))
    #expect(stream.split("a").split("b") == stream.split("a/b"))
    #expect(stream.split(3) == stream.split("3"))
  }

  @Test(arguments: [0, 1, 3, 4, 8, 13, 16])
  func `n numbers and then m are the same as n + m`(n: Int) {
    for kind in 0..<5 {
      func draw(_ random: inout RandomStream, _ count: Int) -> [Double] {
        switch kind {
        case 0: random.uniform([count], in: -1...3).scalars
        case 1: random.normal([count]).scalars
        case 2: random.exponential([count], rate: 2).scalars
        case 3: random.gamma([count], shape: 0.7).scalars
        default: random.rademacher([count]).scalars
        }
      }
      var (whole, parts, single) = (stream, stream, stream)
      let expected = draw(&whole, 29)
      #expect(draw(&parts, n) + draw(&parts, 29 - n) == expected)
      #expect((0..<29).flatMap { _ in draw(&single, 1) } == expected)
      #expect(whole.position == 29 && parts.position == 29)
    }
  }

  @Test func `one number is the first of many`() {
    var (one, many) = (stream, stream)
    #expect((0..<9).map { _ in one.normal() } == many.normal([9]).scalars)
    #expect((0..<9).map { _ in one.uniform() } == many.uniform([9]).scalars)
    #expect((0..<9).map { _ in one.exponential(rate: 3) } == many.exponential([9], rate: 3).scalars)
    #expect((0..<9).map { _ in one.gamma(shape: 2.5) } == many.gamma([9], shape: 2.5).scalars)
    #expect((0..<9).map { _ in one.rademacher() } == many.rademacher([9]).scalars)
  }

  @Test func `float32 numbers are the rounded float64 ones`() {
    var (single, double) = (stream, stream)
    #expect(
      single.normal([33], elementType: .float32) == double.normal([33]).converted(to: .float32))
  }

  // Distances at level 10⁻³ each, from a fixed seed: a failure means a wrong law, not bad luck.

  @Test func `uniform numbers are uniform`() {
    var random = stream.split("uniform")
    let x = random.uniform([200_000])
    #expect(distance(x) { $0 } < 1)
    #expect(deviation(x, 0.5) < 4 && deviation(x * x, 1.0 / 3) < 4)
    #expect(x.min().item > 0 && x.max().item < 1)
    let y = random.uniform([1000], in: -2...5)
    #expect(y.min().item >= -2 && y.max().item <= 5)
  }

  @Test func `normal numbers are normal`() {
    var random = stream.split("normal")
    let x = random.normal([1_000_000])
    #expect(distance(x) { erfc(-$0 / 2.0.squareRoot()) / 2 } < 1)
    let square = x * x
    #expect(deviation(x, 0) < 4 && deviation(square, 1) < 4)
    #expect(deviation(square * x, 0) < 4 && deviation(square * square, 3) < 4)
    // Both numbers of a pair, and neighbours, are uncorrelated, as are their squares.
    let pairs = x.reshaped(to: [500_000, 2])
    #expect(deviation(pairs.column(0) * pairs.column(1), 0) < 4)
    #expect(deviation(x[0..<999_999] * x[1..<1_000_000], 0) < 4)
    #expect(deviation(square[0..<999_999] * square[1..<1_000_000], 1) < 4)
  }

  @Test func `the tails of normal numbers are those of the law`() {
    var random = stream.split("tails")
    var counts = [0.0, 0, 0]
    let n = 20
    for _ in 0..<n {
      let x = abs(random.normal([1_000_000]))
      for (i, z) in [3.0, 4, 5].enumerated() { counts[i] += (x .> z).sum().item }
    }
    for (count, z) in zip(counts, [3.0, 4, 5]) {
      let expected = Double(n) * 1e6 * erfc(z / 2.0.squareRoot())
      #expect((count - expected).magnitude < 4 * expected.squareRoot(), "beyond \(z)")
    }
  }

  @Test func `exponential and gamma numbers follow their laws`() {
    var random = stream.split("gamma")
    let x = random.exponential([200_000], rate: 2)
    #expect(distance(x) { 1 - exp(-2 * $0) } < 1)
    #expect(deviation(x, 0.5) < 4)
    for shape in [0.3, 1, 4.5, 100] {
      let y = random.gamma([100_000], shape: shape, rate: 3)
      #expect(deviation(y, shape / 3) < 4)
      #expect(deviation(y * y, shape * (shape + 1) / 9) < 4)
    }
    // Gamma(½, ½) is the square of a normal number, Gamma(3) has a closed form.
    let square = random.gamma([100_000], shape: 0.5, rate: 0.5)
    #expect(distance(square) { erf(($0 / 2).squareRoot()) } < 1)
    let three = random.gamma([100_000], shape: 3)
    #expect(distance(three) { 1 - exp(-$0) * (1 + $0 + $0 * $0 / 2) } < 1)
  }

  @Test func `whole numbers, choices and signs have their frequencies`() {
    var random = stream.split("choices")
    let n = 90_000
    func check(_ counts: [Int], _ probabilities: [Double]) {
      for (count, p) in zip(counts, probabilities) {
        let error = (Double(n) * p * (1 - p)).squareRoot()
        #expect((Double(count) - Double(n) * p).magnitude <= 4 * error)
      }
    }
    func tally(_ draws: [Int], from first: Int, _ kinds: Int) -> [Int] {
      (0..<kinds).map { kind in draws.filter { $0 == first + kind }.count }
    }
    let dice = random.integers(n, in: -2..<4)
    check(tally(dice, from: -2, 6), [Double](repeating: 1.0 / 6, count: 6))
    let weights = [1.0, 0, 3, 4]
    let choices = random.categorical(n, weights: weights)
    check(tally(choices, from: 0, 4), weights.map { $0 / 8 })
    let signs = random.rademacher([n]).scalars.map { Int($0) }
    check([signs.filter { $0 == 1 }.count, signs.filter { $0 == -1 }.count], [0.5, 0.5])
    let first = (0..<n / 3).map { _ in random.permutation(3)[0] }
    for kind in 0..<3 {
      let count = Double(first.filter { $0 == kind }.count)
      #expect((count - Double(n) / 9).magnitude < 4 * (Double(n) / 3 * 2 / 9).squareRoot())
    }
  }

  @Test func `whole numbers one by one and many at once`() {
    for skipped in 0..<9 {
      var (one, many) = (stream, stream)
      _ = (one.uniform([skipped]), many.uniform([skipped]))
      // Half of the words of a range beyond 2⁶³ numbers are rejected.
      for range in [-3..<10, Int.min / 2..<Int.max / 2 + 2] {
        let numbers = many.integers(21, in: range)
        #expect(numbers == (0..<21).map { _ in one.integer(in: range) })
        #expect(one == many && many.integers(0, in: range) == [])
      }
    }
  }

  @Test func `whole numbers from extreme ranges`() {
    var random = stream
    #expect(random.integer(in: 5..<6) == 5)
    #expect(random.integer(in: Int.max...Int.max) == .max)
    let wide = (0..<200).map { _ in random.integer(in: Int.min...Int.max) }
    #expect(wide.contains { $0 < 0 } && wide.contains { $0 > 0 })
    let large = (0..<200).map { _ in random.integer(in: Int.min..<Int.max) }
    #expect(Set(large).count == 200)
    // A width of 3 · 2⁶² rejects a quarter of all words.
    let range = Int.min..<Int.min / 2 * -1
    #expect((0..<1000).allSatisfy { _ in range.contains(random.integer(in: range)) })
  }

  @Test func `permutations and shuffles keep every entry`() {
    var random = stream
    #expect(random.permutation(100).sorted() == Array(0..<100))
    #expect(random.permutation(0) == [])
    let x: Tensor = [[1, 10], [2, 20], [3, 30]]
    let shuffled = random.shuffled(x)
    #expect(shuffled.column(0).scalars.sorted() == [1, 2, 3])
    #expect(shuffled.column(0) * 10 == shuffled.column(1))
    #expect([1, 2, 3, 4].shuffled(using: &random).sorted() == [1, 2, 3, 4])
  }
}
