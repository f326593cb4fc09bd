/// How a value of a function type is called.
struct FunctionShape {
  let result: Layout
  let layouts: [Layout]
  let offsets: [Int]
  /// Where the closure itself goes, behind the arguments.
  let contextOffset: Int

  init(_ function: FunctionType, _ lowering: Lowering) {
    result = lowering.layout(of: function.result)
    layouts = function.parameters.map { lowering.layout(of: $0.type) }
    var offset = result.size
    var offsets: [Int] = []
    for layout in layouts {
      offsets.append(offset)
      offset += layout.size
    }
    self.offsets = offsets
    contextOffset = offset
  }

  var windowSize: Int { contextOffset + 1 }
}
