package import CellLanguage
package import Diagnostics
import Tensors

/// A tensor that a cell shows, with all its numbers; its description rounds and leaves out.
package struct ShownTensor {
  private let tensor: Tensor

  /// The tensor in a value that a cell shows; nil if it is something else.
  package init?(_ value: NativeValue) {
    guard let box = value as? NativeBox<Tensor> else { return nil }
    tensor = box.value
  }

  package var data: JSON {
    .object([
      ("shape", .array(tensor.shape.map { .integer($0) })),
      ("numbers", .array(tensor.scalars.map { .number($0) })),
    ])
  }
}
