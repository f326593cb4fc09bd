extension Tensor {
  /// The elements of each line along an axis in their order, NaN behind all numbers. Equal elements
  /// keep their order, also in derivatives.
  public func sorted(axis: Int = 0, descending: Bool = false) -> Tensor {
    precondition(shape.hasAxis(axis), shape.problem(axis: axis))
    let places = places(sortedAlong: shape.axis(axis), descending)
    return flattened().rows(places).reshaped(to: shape)
  }

  /// The positions of a vector's elements in the order of the elements, so that
  /// `x.rows(x.argSort())` is `x.sorted()`.
  public func argSort(descending: Bool = false) -> [Int] {
    precondition(rank == 1, "argSort without an axis needs a vector, found shape \(shape)")
    return places(sortedAlong: 0, descending)
  }

  /// The positions of the elements along an axis in the order of the elements, as whole numbers in a
  /// float64 tensor.
  public func argSort(axis: Int, descending: Bool = false) -> Tensor {
    precondition(shape.hasAxis(axis), shape.problem(axis: axis))
    let axis = shape.axis(axis)
    let inner = shape[(axis + 1)...].reduce(1, *)
    let places = places(sortedAlong: axis, descending)
    return Tensor(shape, of: Double.self) { target in
      for (i, place) in places.enumerated() { target[i] = Double(place / inner % shape[axis]) }
    }
  }

  /// For each element of the result, its place in memory.
  private func places(sortedAlong axis: Int, _ descending: Bool) -> [Int] {
    switch elementType {
    case .float64: places(sortedAlong: axis, descending, Double.self)
    case .float32: places(sortedAlong: axis, descending, Float.self)
    }
  }

  private func places<Element: TensorElement>(
    sortedAlong axis: Int, _ descending: Bool, _: Element.Type
  ) -> [Int] {
    let extent = shape[axis]
    let inner = shape[(axis + 1)...].reduce(1, *)
    let numbers = detached().elements(Element.self)
    func precedes(_ a: Int, _ b: Int) -> Bool {
      let (x, y) = (numbers[a], numbers[b])
      if x < y { return !descending }
      if x > y { return descending }
      return x.isNaN == y.isNaN ? a < b : y.isNaN
    }
    return [Int](unsafeUninitializedCapacity: count) { places, filled in
      for line in 0..<(extent == 0 ? 0 : count / extent) {
        let start = line / inner * inner * extent + line % inner
        let order = (0..<extent).map { start + $0 * inner }.sorted(by: precedes)
        for (i, place) in order.enumerated() { places[start + i * inner] = place }
      }
      filled = count
    }
  }
}
