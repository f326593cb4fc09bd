import Synchronization
import Tensors
import Testing

@Suite struct CheckpointTests {
  private static let x = Tensor([[0.3, -1.1], [1.7, 0.4], [-0.6, 0.8]])
  private static let w = Tensor([[0.5, -0.2], [0.7, 1.1]])

  private func layer(_ x: Tensor, _ w: Tensor) -> Tensor { tanh(x.matmul(w)) * x + w.sum(axis: 0) }

  /// Four layers with shared weights; each, or a pair within a pair, at a checkpoint.
  private func plain(_ x: Tensor, _ w: Tensor) -> Tensor {
    (0..<4).reduce(x) { h, _ in layer(h, w) }
  }

  private func checked(_ x: Tensor, _ w: Tensor) -> Tensor {
    (0..<4).reduce(x) { h, _ in checkpointed([h, w]) { self.layer(h, w) } }
  }

  private func nested(_ x: Tensor, _ w: Tensor) -> Tensor {
    checkpointed([x, w]) {
      let h = checkpointed([x, w]) { self.layer(self.layer(x, w), w) }
      return checkpointed([h, w]) { self.layer(self.layer(h, w), w) } * 1
    }
  }

  @Test func `gradients are the same bits`() {
    let expected = valueAndGradient(at: [Self.x, Self.w]) { plain($0[0], $0[1]).sum() }
    for function in [checked, nested] {
      let found = valueAndGradient(at: [Self.x, Self.w]) { function($0[0], $0[1]).sum() }
      #expect(found.value == expected.value)
      #expect(found.gradients == expected.gradients)
    }
  }

  @Test func `operations go on behind a checkpoint and beside it`() {
    let function = { (part: (Tensor, Tensor) -> Tensor, x: [Tensor]) in
      (part(exp(x[0]), x[1]) * x[0] + part(x[0], x[1] * 2)).sum()
    }
    let expected = valueAndGradient(at: [Self.x, Self.w]) { function(plain, $0) }
    let found = valueAndGradient(at: [Self.x, Self.w]) { function(nested, $0) }
    #expect(found.value == expected.value)
    #expect(found.gradients == expected.gradients)
  }

  @Test func `a part is performed once more, and not at all where nothing asks for it`() {
    let calls = Mutex(0)
    func counted(_ x: Tensor) -> Tensor {
      checkpointed([x]) {
        calls.withLock { $0 += 1 }
        return exp(x)
      }
    }
    _ = gradient(at: Self.x) { counted($0) * 2 }
    #expect(calls.withLock { $0 } == 2)
    _ = gradient(at: Self.x) { x in
      _ = counted(x)
      return x * x
    }
    #expect(calls.withLock { $0 } == 3)
    #expect(counted(Self.x) == exp(Self.x))
    #expect(calls.withLock { $0 } == 4)
  }

  @Test func `derivatives of derivatives, and forward ones, go through`() {
    let v = Tensor([[0.5, 0.2], [-0.3, 0.9], [0.7, -0.4]])
    let product = { (part: @escaping (Tensor, Tensor) -> Tensor) in
      hessianVectorProduct(at: Self.x, along: v) { part($0, Self.w).sum() }
    }
    #expect(product(nested) == product(plain))
    let matrix = { (part: @escaping (Tensor, Tensor) -> Tensor) in
      jacobian(at: Self.x) { part($0, Self.w) }
    }
    #expect(matrix(checked) == matrix(plain))
    let twice = { (part: @escaping (Tensor, Tensor) -> Tensor) in
      gradient(at: Self.w) { w in gradient(at: Self.x) { part($0, w).sum() } * v }
    }
    #expect(twice(nested).isClose(to: twice(plain), tolerance: 1e-13))
  }
}
