import Tensors
import Testing

@Suite struct MemoryPoolTests {
  @Test func `memory comes back for the same size`() {
    let pool = MemoryPool(limit: 1 << 20)
    let first = pool.take(10_000)
    pool.give(first, 10_000)
    #expect(pool.byteCount == 10_240)
    let other = pool.take(40_000)
    let again = pool.take(10_100)
    #expect(again == first && other != first && pool.byteCount == 0)
    pool.give(again, 10_100)
    pool.give(other, 40_000)
    #expect(pool.byteCount == 10_240 + 40_960)
  }

  @Test func `the pool keeps no more than its limit`() {
    let pool = MemoryPool(limit: 100_000)
    let memory = (0..<8).map { _ in pool.take(20_480) }
    for address in memory {
      pool.give(address, 20_480)
      #expect(pool.byteCount <= 100_000)
    }
    let large = pool.take(90_000)
    pool.give(large, 90_000)
    #expect(pool.byteCount <= 100_000)
  }

  @Test func `what a tensor left behind is not seen by the next`() {
    for shape in [[64, 64], [100, 300], [2000, 400]] {
      for type in [ElementType.float64, .float32] {
        func leaveNaN() {
          let traces = (0..<4).map { _ in Tensor.full(shape, .nan, elementType: type) }
          #expect(traces.allSatisfy { $0.count > 0 })
        }
        leaveNaN()
        #expect(Tensor.zeros(shape, elementType: type).sum().item == 0)
        leaveNaN()
        let ones = Tensor.ones(shape, elementType: type)
        leaveNaN()
        #expect(ones.matmul(ones.transposed()).max().item == Double(shape[1]))
        leaveNaN()
        let sums = (ones * 2 + ones).sum(axis: 0)
        #expect(sums == .full([shape[1]], Double(3 * shape[0]), elementType: type))
        leaveNaN()
        #expect(Tensor(concatenating: [ones, ones], axis: 1).min().item == 1)
        leaveNaN()
        #expect(ones[0].broadcast(to: shape) == ones)
        leaveNaN()
        let padded = gradient(at: ones) { $0[1..<3] }
        #expect(padded.sum().item == Double(2 * shape[1]))
      }
    }
  }
}
