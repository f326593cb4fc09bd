import Tensors

// What the marks ask of tensors.
extension Tensor {
  /// Whether this is a list of points of the plane, [n, 2].
  package var arePoints: Bool { rank == 2 && shape[1] == 2 }

  /// The rows of a matrix as arrays.
  var rowArrays: [[Double]] {
    let numbers = scalars
    return (0..<shape[0]).map { Array(numbers[$0 * shape[1]..<($0 + 1) * shape[1]]) }
  }

  /// The matrices of a stack of them as arrays of rows.
  var matrixArrays: [[[Double]]] {
    let (rows, columns, numbers) = (shape[1], shape[2], scalars)
    return (0..<shape[0]).map { matrix in
      (0..<rows).map { row in
        let start = (matrix * rows + row) * columns
        return Array(numbers[start..<start + columns])
      }
    }
  }
}
