import CKernels
import Synchronization
import Tensors
import Testing

/// Work that is divided among threads: the same results for any number of them.
@Suite struct ThreadTests {
  private func results() -> [Tensor] {
    var random = RandomStream(seed: 5, label: "threads")
    let x = random.normal([300, 400])
    let y = random.normal([400, 200], elementType: .float32)
    return [
      x, y, random.uniform([100_001]), random.exponential([50_001]), x.matmul(x.transposed()),
      y.matmul(y.transposed()), exp(x * 0.5) - x, x.sum(), x.sum(axis: 0), x.sum(axis: 1),
      x.logSumExp(axis: 1), gradient(at: y) { tanh($0 * 0.1).matmul($0.transposed()) },
    ] + layer(y)
  }

  /// A layer's values and gradients.
  private func layer(_ x: Tensor) -> [Tensor] {
    var random = RandomStream(seed: 6)
    let weight = random.normal([200, 130], elementType: .float32)
    let bias = random.normal([130], elementType: .float32)
    let (value, gradients) = valueAndGradient(at: [x, weight, bias]) {
      $0[0].affine($0[1], $0[2], then: .silu).sum(axis: 1)
    }
    let layers = { (x: [Tensor]) in
      x[0].through([
        ActivatedLayer(x[1], x[2], then: .silu),
        ActivatedLayer(x[1].transposed(), x[0].sum(axis: 0)),
      ])
    }
    let (values, sums) = valueAndGradient(at: [x, weight, bias], of: layers)
    return [value, x.affine(weight, bias, then: .silu), values, layers([x, weight, bias])]
      + gradients + sums
  }

  @Test func `one thread and several give the same bits`() {
    let several = results()
    limitThreads(to: 1)
    let one = results()
    limitThreads(to: 64)
    for (a, b) in zip(one, several) { #expect(a == b) }
  }

  /// How often each part was done.
  private final class Counter: Sendable {
    let counts = Mutex<[Int]>([])

    func run(_ parts: Int) -> [Int] {
      counts.withLock { $0 = [Int](repeating: 0, count: parts) }
      kernels_run_parts(
        parts,
        { counter, part in
          guard let counter else { return }
          Unmanaged<Counter>.fromOpaque(counter).takeUnretainedValue().counts.withLock {
            $0[part] += 1
          }
        }, Unmanaged.passUnretained(self).toOpaque())
      return counts.withLock { $0 }
    }
  }

  @Test func `each part is done once, however many ask`() async {
    await withTaskGroup(of: Bool.self) { group in
      for caller in 0..<4 {
        group.addTask {
          let counter = Counter()
          return (0..<500).allSatisfy { run in
            let parts = (caller * 31 + run) % 97
            return counter.run(parts) == [Int](repeating: 1, count: parts)
          }
        }
      }
      for await isRight in group { #expect(isRight) }
    }
  }
}
