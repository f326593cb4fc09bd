import CellLanguage
import NotebookFormat

extension Limits {
  /// These limits with those that a cell's options set.
  func limits(of cell: Cell) -> Limits {
    let options = cell.options
    var limits = self
    if let timeout = options.timeout { limits.seconds = timeout.value / .seconds(1) }
    if let steps = options.steps { limits.steps = steps.value }
    if let memory = options.memory { limits.memory = memory.value }
    if let recursion = options.recursion { limits.recursion = recursion.value }
    if let output = options.output { limits.output = output.value }
    return limits
  }

  /// Whether nothing is allowed here that other limits do not allow.
  ///
  /// What ended within these limits ends the same way within the others.
  func areWithin(_ others: Limits) -> Bool {
    names(above: others).isEmpty
  }

  /// The options whose limits allow more here than others do.
  func names(above others: Limits) -> [String] {
    var names: [String] = []
    if seconds > others.seconds { names.append("timeout") }
    if steps > others.steps { names.append("steps") }
    if memory > others.memory { names.append("memory") }
    if recursion > others.recursion { names.append("recursion") }
    if output > others.output { names.append("output") }
    return names
  }
}

extension CellOptions {
  /// The limits that an author set, by name.
  var limits: [(name: String, value: String)] {
    let counts = [
      ("memory", memory), ("output", output), ("recursion", recursion), ("steps", steps),
    ]
    return counts.compactMap { name, limit in limit.map { (name, "\($0.value)") } }
      + (timeout.map { [("timeout", "\($0.value)")] } ?? [])
  }
}

extension Limits: Record {
  package func write(to writer: inout ByteWriter) {
    writer.write(Int((seconds * 1000).rounded(.up)))
    for limit in [steps, memory, recursion, output] { writer.write(limit) }
  }

  package init(from reader: inout ByteReader) throws(RecordError) {
    self.init()
    seconds = Double(try reader.integer()) / 1000
    steps = try reader.integer()
    memory = try reader.integer()
    recursion = try reader.integer()
    output = try reader.integer()
  }
}
