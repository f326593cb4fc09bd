import CKernels
import Tensors
import Testing

/// Products of matrices against a plain sum. Whole numbers, so that every order of additions gives
/// the same result.
@Suite struct ProductLoopTests {
  static let shapes: [(Int, Int, Int)] = [
    (0, 0, 0), (0, 3, 2), (3, 0, 2), (3, 2, 0), (1, 1, 1), (1, 5, 1), (1, 1, 9), (5, 1, 1),
    (2, 3, 4), (3, 128, 2), (4, 300, 3), (13, 7, 5), (12, 64, 32), (11, 17, 33), (25, 31, 65),
    (40, 257, 70), (7, 600, 40), (90, 20, 500), (150, 300, 250),
  ]

  private func whole(_ count: Int, _ seed: Int) -> [Double] {
    (0..<count).map { Double(($0 * 7919 + seed * 104_729) % 17 - 8) }
  }

  private func plain(
    _ a: [Double], _ b: [Double], _ m: Int, _ k: Int, _ n: Int, _ transposes: (Bool, Bool)
  ) -> [Double] {
    (0..<m * n).map { index in
      let (i, j) = (index / n, index % n)
      return (0..<k).reduce(0) { sum, p in
        sum + (transposes.0 ? a[p * m + i] : a[i * k + p])
          * (transposes.1 ? b[j * k + p] : b[p * n + j])
      }
    }
  }

  @Test(arguments: shapes) func `products of all kinds`(m: Int, k: Int, n: Int) {
    let (a, b, bias, factors) = (whole(m * k, 1), whole(k * n, 2), whole(n, 3), whole(m * n, 6))
    for transposes in [(false, false), (true, false), (false, true), (true, true)] {
      let expected = plain(a, b, m, k, n, transposes)
      for (adds, scales) in [(false, false), (true, false), (false, true), (true, true)] {
        let sums = expected.enumerated().map {
          (adds ? $1 + bias[$0 % n] : $1) * (scales ? factors[$0] : 1)
        }
        for variant in variants {
          for packs in [false, true] {
            let (summand, scale) = (adds ? bias : [], scales ? factors : [])
            let double = run(variant, a, b, summand, scale, (m, k, n), transposes, packs)
            #expect(double == sums)
            let single = run(
              variant, a.map(Float.init), b.map(Float.init), summand.map(Float.init),
              scale.map(Float.init), (m, k, n), transposes, packs)
            #expect(single.map(Double.init) == sums)
          }
        }
      }
    }
  }

  private func run<Element: ExpressibleByIntegerLiteral>(
    _ variant: Kernels, _ a: [Element], _ b: [Element], _ bias: [Element], _ factors: [Element],
    _ extents: (m: Int, k: Int, n: Int), _ transposes: (Bool, Bool), _ packs: Bool
  ) -> [Element] {
    var target = [Element](repeating: 7, count: extents.m * extents.n)
    a.withUnsafeBytes { a in
      b.withUnsafeBytes { b in
        withUnsafeBytes(bias, factors) { bias, factors in
          target.withUnsafeMutableBytes { target in
            var product = KernelProduct(
              rows: extents.m, inner: extents.k, columns: extents.n, left: a.baseAddress,
              right: b.baseAddress, leftStride: transposes.0 ? extents.m : extents.k,
              rightStride: transposes.1 ? extents.k : extents.n, targetStride: extents.n,
              transposesLeft: transposes.0, transposesRight: transposes.1,
              target: target.baseAddress, bias: bias.isEmpty ? nil : bias.baseAddress,
              factors: factors.isEmpty ? nil : factors.baseAddress)
            let row = extents.n * MemoryLayout<Element>.stride
            let panels = (row + variant.panelBytes - 1) / variant.panelBytes
            var packed = [UInt8](repeating: 1, count: extents.k * panels * variant.panelBytes + 1)
            switch (Element.self == Double.self, packs) {
            case (true, false): variant.multiply64(&product)
            case (false, false): variant.multiply32(&product)
            case (true, true):
              variant.pack64(&product, &packed)
              variant.multiplyPacked64(&product, packed)
            case (false, true):
              variant.pack32(&product, &packed)
              variant.multiplyPacked32(&product, packed)
            }
          }
        }
      }
    }
    return target
  }

  @Test(arguments: shapes) func `the public product`(m: Int, k: Int, n: Int) {
    let (a, b) = (whole(m * k, 4), whole(k * n, 5))
    let expected = plain(a, b, m, k, n, (false, false))
    let (left, right) = (Tensor(a, shape: [m, k]), Tensor(b, shape: [k, n]))
    #expect(left.matmul(right) == Tensor(expected, shape: [m, n]))
    let single = left.converted(to: .float32).matmul(right.converted(to: .float32))
    #expect(single.scalars == expected)
    // The gradient's products take transposed operands.
    let (leftGradient, rightGradient) = gradients(left, right)
    let ones = [Double](repeating: 1, count: m * n)
    #expect(leftGradient.scalars == plain(ones, b, m, n, k, (false, true)))
    #expect(rightGradient.scalars == plain(a, ones, k, m, n, (true, false)))
  }

  private func gradients(_ a: Tensor, _ b: Tensor) -> (Tensor, Tensor) {
    let gradients = valueAndGradient(at: [a, b]) { $0[0].matmul($0[1]) }.gradients
    return (gradients[0], gradients[1])
  }

  @Test func `infinities and NaN stay in their rows and columns`() {
    var a = Tensor.ones([40, 50])
    a[3, 4] = .nan
    a[7, 8] = .infinity
    let product = a.matmul(.ones([50, 70]))
    for i in 0..<40 {
      let row = product[i].scalars
      #expect(
        row.allSatisfy { i == 3 ? $0.isNaN : i == 7 ? $0 == .infinity : $0 == 50 }, "row \(i)")
    }
  }
}

private func withUnsafeBytes<Element>(
  _ a: [Element], _ b: [Element],
  _ body: (UnsafeRawBufferPointer, UnsafeRawBufferPointer) -> Void
) {
  a.withUnsafeBytes { a in b.withUnsafeBytes { b in body(a, b) } }
}
