import Tensors
import Testing

/// Orders of axes, products of pairs of matrices, softmax.
@Suite struct AxisTests {
  @Test(arguments: [[0, 1, 2], [2, 0, 1], [1, 0, 2], [0, 2, 1], [2, 1, 0], [-1, 0, 1]])
  func `axes in another order`(axes: [Int]) {
    let shape = [2, 3, 5]
    let x = Tensor((0..<30).map(Double.init), shape: shape)
    let y = x.permuted(axes)
    let order = axes.map { $0 < 0 ? $0 + 3 : $0 }
    #expect(y.shape == order.map { shape[$0] })
    for (offset, value) in y.scalars.enumerated() {
      var (rest, index) = (offset, [0, 0, 0])
      for axis in [2, 1, 0] {
        index[order[axis]] = rest % y.shape[axis]
        rest /= y.shape[axis]
      }
      #expect(value == Double((index[0] * 3 + index[1]) * 5 + index[2]))
    }
  }

  @Test func `pairs of matrices are multiplied one by one`() {
    var random = RandomStream(seed: 2)
    for transposes in [(false, false), (true, false), (false, true), (true, true)] {
      let a = random.normal(transposes.0 ? [7, 5, 3] : [7, 3, 5])
      let b = random.normal(transposes.1 ? [7, 4, 5] : [7, 5, 4])
      let c = a.batchedMatmul(b, transposingLeft: transposes.0, transposingRight: transposes.1)
      for i in 0..<7 {
        let left = transposes.0 ? a[i].transposed() : a[i]
        let right = transposes.1 ? b[i].transposed() : b[i]
        #expect(c[i].isClose(to: left.matmul(right), tolerance: 1e-14))
      }
    }
  }

  @Test func `softmax has sum 1 and does not overflow`() {
    let x = Tensor([[1000, 1001, -1000], [0, -Double.infinity, 0]])
    let y = x.softmax()
    let p = 1 / (1 + exp(Tensor(1)).item)
    #expect(y.isClose(to: Tensor([[p, 1 - p, 0], [0.5, 0, 0.5]]), tolerance: 1e-14))
    #expect(x.transposed().softmax(axis: 0) == y.transposed())
  }

  @Test func `sentences about what does not fit`() {
    #expect(![2, 3].isPermuted(by: [0, 0]) && ![2, 3].isPermuted(by: [0]))
    #expect(![2, 3].isPermuted(by: [0, 2]) && [2, 3].isPermuted(by: [-1, 0]))
    #expect([2, 3, 4].batchedMatmul([2, 3, 4], false, false) == nil)
    #expect([2, 3, 4].batchedMatmul([2, 3, 5], true, false) == [2, 4, 5])
    #expect([2, 3, 4].batchedMatmul([3, 4, 5], false, false) == nil)
  }
}

extension OperationDerivativeTests {
  static let batches: [Case] = [
    Case(name: "permuted") {
      exp(grown($0, [2, 3, 2])).permuted([2, 0, 1]) * grown(other, [2, 2, 3])
    },
    Case(name: "batchedMatmul") {
      grown($0, [2, 2, 3]).batchedMatmul(grown($0, [2, 3, 2], from: 3))
    },
    Case(name: "batchedMatmul, both transposed") {
      grown($0, [2, 3, 2]).batchedMatmul(
        grown($0, [2, 2, 3], from: 3), transposingLeft: true, transposingRight: true)
    },
    Case(name: "batchedMatmul, left transposed") {
      grown($0, [2, 3, 2]).batchedMatmul(grown(other, [2, 3, 2], from: 3), transposingLeft: true)
    },
    Case(name: "batchedMatmul, right transposed") {
      grown(other, [2, 2, 3]).batchedMatmul(grown($0, [2, 2, 3], from: 3), transposingRight: true)
    },
    Case(name: "softmax") { ($0 * $0).softmax() },
    Case(name: "softmax(axis:)") { ($0 * $0).softmax(axis: 0) * other },
  ]
}
