import Tensors
import Testing

@Suite struct TensorTests {
  @Test func `literals of numbers, vectors and matrices`() {
    let number: Tensor = 0.5
    let vector: Tensor = [1, 2.5, -3]
    let matrix: Tensor = [[1, 2], [3, 4], [5, 6]]
    let cube: Tensor = [[[1], [2]], [[3], [4]]]
    let empty: Tensor = []
    let a = 0.5
    let mixed: Tensor = [[a, 1], [-a, 2.5]]
    let stacked: Tensor = [vector, vector * 2]
    #expect(mixed == Tensor([0.5, 1, -0.5, 2.5], shape: [2, 2]))
    #expect(stacked == [[1, 2.5, -3], [2, 5, -6]])
    #expect(number.shape == [] && number.item == 0.5)
    #expect(vector.shape == [3] && vector.scalars == [1, 2.5, -3])
    #expect(matrix.shape == [3, 2] && matrix.scalars == [1, 2, 3, 4, 5, 6])
    #expect(cube.shape == [2, 2, 1] && cube.scalars == [1, 2, 3, 4])
    #expect(empty.shape == [0])
  }

  @Test func `whole numbers beside tensors leave plain arithmetic alone`() {
    let numbers = [1.0, 2.0]
    #expect(numbers.reduce(0, +) == 3)
    #expect(numbers.map { $0 * 2 + 1 } == [3, 5])
    let x: Tensor = [1, 2]
    #expect((2 * x + 1).scalars == [3, 5])
    #expect((x * 2 + [10, 20]).scalars == [12, 24])
  }

  @Test func `creation`() {
    #expect(Tensor([[1.0, 2], [3, 4]]) == [[1, 2], [3, 4]])
    #expect(Tensor([1.0, 2, 3, 4], shape: [2, 2]) == [[1, 2], [3, 4]])
    #expect(Tensor.zeros([2]) == [0, 0])
    #expect(Tensor.ones([1, 2]) == [[1, 1]])
    #expect(
      Tensor.full([2], 0.1, elementType: .float32).scalars == [
        Double(Float(0.1)), Double(Float(0.1)),
      ])
    #expect(Tensor.identity(2) == [[1, 0], [0, 1]])
    #expect(Tensor.linspace(-1...1, count: 5) == [-1, -0.5, 0, 0.5, 1])
    #expect(Tensor.linspace(2...3, count: 1) == [2])
    #expect(Tensor.arange(to: 4) == [0, 1, 2, 3])
    #expect(Tensor.arange(from: 1, to: 0, by: -0.25) == [1, 0.75, 0.5, 0.25])
    #expect(Tensor.arange(from: 1, to: 0).shape == [0])
  }

  @Test func `the ends of linspace are exact`() {
    let x = Tensor.linspace(-0.1...0.7, count: 1001).scalars
    #expect(x.first == -0.1 && x.last == 0.7)
    #expect(zip(x, x.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test func `x runs fastest on a grid`() {
    let grid = Tensor.grid(x: 0...2, y: -1...1, columns: 3, rows: 2)
    #expect(grid == [[0, -1], [1, -1], [2, -1], [0, 1], [1, 1], [2, 1]])
  }

  @Test func `copies are independent`() {
    let original: Tensor = [[1, 2], [3, 4]]
    var copy = original
    copy[0, 1] = 20
    copy[1] = [30, 40]
    copy += [1, 1]
    #expect(copy == [[2, 21], [31, 41]])
    #expect(original == [[1, 2], [3, 4]])
    let reshaped = original.reshaped(to: [4])
    copy = original
    copy[0..<1] = [[9, 9]]
    #expect(reshaped == [1, 2, 3, 4] && copy == [[9, 9], [3, 4]])
  }

  @Test func `a write through a shared temporary is not seen elsewhere`() {
    let x: Tensor = [1, 4, 9]
    let rows = x.reshaped(to: [3, 1])
    _ = sqrt(x.flattened()) + x
    _ = -rows.reshaped(to: [3])
    #expect(x == [1, 4, 9] && rows == [[1], [4], [9]])
  }

  @Test func `element types do not mix, but numbers adapt`() {
    let single = Tensor.ones([2], elementType: .float32)
    #expect((single * 2 + 0.1).elementType == .float32)
    #expect((Tensor(2.0) * single).elementType == .float32)
    #expect((single.sum() + Tensor(1.0)).elementType == .float64)
    #expect(!single.combines(with: Tensor.ones([2])))
    #expect(
      single.mismatch(with: Tensor.ones([2]), in: "+")
        == "element types float32 and float64 cannot be mixed in '+'")
    #expect(single.converted(to: .float64) == [1, 1])
  }

  @Test func `indexing, slicing and gathering`() {
    let x: Tensor = [[1, 2, 3], [4, 5, 6], [7, 8, 9]]
    #expect(x[1] == [4, 5, 6])
    #expect(x[1][2].item == 6)
    #expect(x[2, 0] == 7)
    #expect(x[1..<3] == [[4, 5, 6], [7, 8, 9]])
    #expect(x[0...1] == [[1, 2, 3], [4, 5, 6]])
    #expect(x[3..<3].shape == [0, 3])
    #expect(x.column(1) == [2, 5, 8])
    #expect(x.columns(1..<3) == [[2, 3], [5, 6], [8, 9]])
    #expect(x.rows([2, 0, 2]) == [[7, 8, 9], [1, 2, 3], [7, 8, 9]])
  }

  @Test func `shaping`() {
    let x: Tensor = [[1, 2, 3], [4, 5, 6]]
    #expect(x.reshaped(to: [3, -1]) == [[1, 2], [3, 4], [5, 6]])
    #expect(x.flattened() == [1, 2, 3, 4, 5, 6])
    #expect(x.transposed() == [[1, 4], [2, 5], [3, 6]])
    #expect(x.expanded(axis: 1).shape == [2, 1, 3])
    #expect(x.expanded(axis: -1).shape == [2, 3, 1])
    #expect(x.expanded(axis: 0).squeezed(axis: 0) == x)
    #expect(Tensor([1.0, 2]).broadcast(to: [2, 2]) == [[1, 2], [1, 2]])
    #expect(Tensor([[1.0], [2]]).broadcast(to: [2, 3]) == [[1, 1, 1], [2, 2, 2]])
    #expect(Tensor(7.0).broadcast(to: [2]) == [7, 7])
    #expect(Tensor(concatenating: [x, [[7, 8, 9]]]) == [[1, 2, 3], [4, 5, 6], [7, 8, 9]])
    #expect(Tensor(concatenating: [x, [[7], [8]]], axis: -1) == [[1, 2, 3, 7], [4, 5, 6, 8]])
    #expect(Tensor(stacking: [x[0], x[1]]) == x)
    #expect(Tensor(stacking: [x[0], x[1]], axis: 1) == x.transposed())
  }

  @Test func `transposing in tiles`() {
    let x = Tensor.arange(to: 37 * 53).reshaped(to: [37, 53])
    let y = x.transposed()
    #expect(y.shape == [53, 37])
    #expect((0..<53).allSatisfy { j in (0..<37).allSatisfy { i in y[j, i] == x[i, j] } })
  }

  @Test func `masks and replacing`() {
    let x: Tensor = [-1, 0, 2, Double.nan]
    #expect((x .< 0).scalars == [1, 0, 0, 0])
    #expect((x .>= 0).scalars == [0, 1, 1, 0])
    #expect((x .!= x).scalars == [0, 0, 0, 1])
    #expect(x.replacing(where: x .< 0, with: 0)[0..<3] == [0, 0, 2])
    #expect(x.replacing(where: x .!= x, with: [10, 20, 30, 40]) == [-1, 0, 2, 40])
    let column: Tensor = [[1], [0]]
    #expect(Tensor([1.0, 2]).replacing(where: column, with: 5) == [[5, 5], [1, 2]])
  }

  @Test func `linear algebra`() {
    let a: Tensor = [[4, 2, 0.6], [2, 5, 1], [0.6, 1, 3]]
    let lower = a.cholesky()
    #expect(lower.matmul(lower.transposed()).isClose(to: a, tolerance: 1e-15))
    #expect(lower[0, 1] == 0 && lower[0, 2] == 0 && lower[1, 2] == 0)
    #expect(Tensor([3.0, 4]).norm().item == 5)
    #expect(Tensor([3e200, 4e200]).norm().isClose(to: Tensor(5e200), tolerance: 1e-15))
    #expect(Tensor([[3.0, 4], [0, 2]]).norm(axis: 1) == [5, 2])
    #expect(Tensor([1.0, 2, 3]).dot([4, 5, 6]).item == 32)
  }

  @Test func `map keeps the shape and passes errors on`() {
    struct Stop: Error {}
    let x: Tensor = [[1, 2], [3, 4]]
    #expect(x.map { $0 * $0 } == [[1, 4], [9, 16]])
    #expect(x.converted(to: .float32).map { $0 + 1 }.elementType == .float32)
    #expect(throws: Stop.self) { try x.map { if $0 > 3 { throw Stop() } else { $0 } } }
  }

  @Test func `equality and closeness`() {
    let x: Tensor = [1, 2]
    #expect(x == [1, 2] && x != [[1, 2]] && x != [1, 3])
    #expect(Tensor([Double.nan]) != Tensor([Double.nan]))
    #expect(x != x.converted(to: .float32))
    #expect(x.isClose(to: [1, 2 + 1e-10]) && !x.isClose(to: [1, 2.1]))
    #expect(Tensor([Double.infinity]).isClose(to: Tensor([Double.infinity])))
    #expect(!Tensor([Double.infinity]).isClose(to: [1]))
    #expect(!Tensor([Double.nan]).isClose(to: Tensor([Double.nan])))
  }
}
