import Glibc
import Tensors
import Testing

/// Elementwise operations on many elements, which are put off and performed together.
@Suite struct ChainTests {
  private static let counts = [1, 1000, 2047, 2048, 2049, 5000, 16384, 16385, 40_001]

  private func numbers(_ count: Int, _ name: String, _ type: ElementType = .float64) -> Tensor {
    var random = RandomStream(seed: 11, label: name)
    return random.normal([count], elementType: type)
  }

  @Test(arguments: counts) func `a chain gives what its operations give one by one`(count: Int) {
    let (x, y) = (numbers(count, "x"), numbers(count, "y"))
    let (a, b) = (x.scalars, y.scalars)
    let chain = 2 - (1 / (x * x + 1) - y) * 3 / maximum(abs(y), 0.1) + (-x - y) * (y + 2)
    let expected = zip(a, b).map { a, b in
      2 - (1 / (a * a + 1) - b) * 3 / max(abs(b), 0.1) + (-a - b) * (b + 2)
    }
    #expect(chain.scalars == expected)
    let waves = sin(x * 3) * sqrt(abs(y)) - exp(-x * x / 2)
    let plain = zip(a, b).map { a, b in Glibc.sin(a * 3) * abs(b).squareRoot() - exp(-a * a / 2) }
    #expect(waves.isClose(to: Tensor(plain), tolerance: 1e-15))
    // The operands are what they were.
    #expect(x.scalars == a && y.scalars == b)
  }

  @Test(arguments: counts) func `in float32, too`(count: Int) {
    let (x, y) = (numbers(count, "x", .float32), numbers(count, "y", .float32))
    let (a, b) = (x.scalars.map(Float.init), y.scalars.map(Float.init))
    let chain = (x * 0.1 + y) / (3 - y) - x * x
    let expected = zip(a, b).map { a, b in (a * 0.1 + b) / (3 - b) - a * a }
    #expect(chain.elementType == .float32)
    #expect(chain.scalars == expected.map(Double.init))
  }

  @Test func `values that are used twice`() {
    let x = numbers(3000, "x")
    let y = x + 1
    let (a, b) = (y * 2, y * y)
    let copy = a
    #expect(a.scalars == x.scalars.map { ($0 + 1) * 2 })
    #expect(b.scalars == x.scalars.map { ($0 + 1) * ($0 + 1) })
    #expect(copy == a && y.scalars == x.scalars.map { $0 + 1 })
    let square = y * y
    #expect((square * square - square).scalars == square.scalars.map { $0 * $0 - $0 })
  }

  @Test func `writing to an operand later changes nothing`() {
    var x = numbers(3000, "x")
    let before = x.scalars
    let y = x * 2 + 1
    x[5] = 1e6
    var z = y
    z[7] = -1e6
    #expect(y.scalars == before.map { $0 * 2 + 1 })
    #expect(x[5].item == 1e6 && z[7].item == -1e6)
  }

  @Test func `long and deep chains`() {
    var sum = Tensor.zeros([4096])
    for i in 0..<1000 { sum += Tensor.full([4096], Double(i)) }
    #expect(sum == .full([4096], 499_500))
    for _ in 0..<1000 { sum = sum - 1 }
    #expect(sum == .full([4096], 498_500))
    let x = numbers(4096, "x")
    func tree(_ depth: Int) -> Tensor { depth == 0 ? x + 1 : tree(depth - 1) - tree(depth - 1) * 2 }
    func number(_ x: Double, _ depth: Int) -> Double {
      depth == 0 ? x + 1 : number(x, depth - 1) - number(x, depth - 1) * 2
    }
    #expect(tree(9).scalars == x.scalars.map { number($0, 9) })
    func left(_ depth: Int) -> Tensor { depth == 0 ? x + 1 : 3 - left(depth - 1) }
    #expect(left(50).scalars == x.scalars.map { x in (0..<50).reduce(x + 1) { y, _ in 3 - y } })
  }

  @Test func `shapes, comparisons and other types in a chain`() {
    let x = numbers(6000, "x").reshaped(to: [60, 100])
    let row = numbers(100, "row")
    let mask = ((x + row) * 2 .> 0.5) * 3
    let expected = x.scalars.enumerated().map { i, x in
      (x + row[i % 100].item) * 2 > 0.5 ? 3.0 : 0
    }
    #expect(mask.shape == [60, 100] && mask.scalars == expected)
    let single = (x.converted(to: .float32) * 2).converted(to: .float64) - Tensor(1.0)
    #expect(single.isClose(to: x * 2 - 1, tolerance: 1e-6))
    #expect((x * 2).reshaped(to: [6000])[17].item == x.scalars[17] * 2)
    #expect((x * 2).transposed().sum(axis: 0).isClose(to: (x * 2).sum(axis: 1)))
  }

  @Test func `several threads ask for one chain`() async {
    let x = numbers(50_000, "x")
    let expected = x.scalars.map { $0 * 2 + 1 }
    for _ in 0..<20 {
      let chain = x * 2 + 1
      await withTaskGroup(of: Bool.self) { group in
        for _ in 0..<8 { group.addTask { chain.scalars == expected } }
        for await isEqual in group { #expect(isEqual) }
      }
    }
  }
}
