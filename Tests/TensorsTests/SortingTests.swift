import Tensors
import Testing

@Suite struct SortingTests {
  private static let matrix = Tensor([[3, -1], [2, 5], [-4, 0.5]])

  @Test func `sorts along each axis, both ways`() {
    #expect(Tensor([3, 1, 2]).sorted().scalars == [1, 2, 3])
    #expect(Tensor([3, 1, 2]).sorted(descending: true).scalars == [3, 2, 1])
    #expect(Self.matrix.sorted() == Tensor([[-4, -1], [2, 0.5], [3, 5]]))
    #expect(Self.matrix.sorted(axis: 1) == Tensor([[-1, 3], [2, 5], [-4, 0.5]]))
    let rows = Tensor([[3, -1], [5, 2], [0.5, -4]])
    #expect(Self.matrix.sorted(axis: -1, descending: true) == rows)
  }

  @Test(arguments: [ElementType.float64, .float32])
  func `agrees with the standard library in the middle of three axes`(type: ElementType) {
    var random = RandomStream(seed: 5)
    let x = random.normal([4, 50, 3], elementType: type)
    let y = x.sorted(axis: 1)
    #expect(y.elementType == type)
    for i in 0..<4 {
      for j in 0..<3 {
        let line = { (x: Tensor) in (0..<50).map { x[i][$0][j].item } }
        #expect(line(y) == line(x).sorted())
      }
    }
  }

  @Test func `NaN comes last, equal elements keep their order`() {
    let x = Tensor([2, .nan, 1, 2, .nan, -.infinity])
    #expect(x.argSort() == [5, 2, 0, 3, 1, 4])
    #expect(x.argSort(descending: true) == [0, 3, 2, 5, 1, 4])
    #expect(Tensor([0, -0.0]).argSort() == [0, 1])
  }

  @Test func `positions in the order of the elements`() {
    #expect(Self.matrix.argSort(axis: 0) == Tensor([[2, 0], [1, 2], [0, 1]]))
    #expect(Self.matrix.argSort(axis: 1) == Tensor([[1, 0], [0, 1], [0, 1]]))
    let x = Tensor([3, 1, 2])
    #expect(x.rows(x.argSort()) == x.sorted())
  }

  @Test func `nothing, and a single element, are sorted`() {
    #expect(Tensor.zeros([0]).sorted().shape == [0])
    #expect(Tensor.zeros([2, 0, 3]).sorted(axis: 1).shape == [2, 0, 3])
    #expect(Tensor.zeros([2, 0]).argSort(axis: 0).shape == [2, 0])
    #expect(Tensor([7]).argSort() == [0])
  }
}
