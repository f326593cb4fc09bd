// What generated code calls: arguments by their place in the window, results at its start.

extension NativeCall {
  package var host: Host { Host(machine) }
  package var words: UnsafeMutablePointer<Int> { window }

  /// The argument that starts at a word of the window.
  package func value<Value: CellValue>(_ offset: Int, as type: Value.Type = Value.self) throws
    -> Value
  {
    try Value.read(words + offset, host)
  }

  /// Puts the result into the window.
  package func give<Value: CellValue>(_ value: Value) throws {
    try value.write(to: words, host)
  }

  /// The box of an `inout` argument, made the only owner of its contents first.
  package func unique<Value>(_ offset: Int, as type: Value.Type = Value.self) throws
    -> NativeBox<Value>
  {
    try uniqueNative(offset, as: NativeBox<Value>.self)
  }

  /// Replaces the value of an `inout` argument.
  package func replace<Value: CellValue>(_ offset: Int, by value: Value) throws {
    Value.end(words + offset, host)
    try value.write(to: words + offset, host)
  }

  /// How many words `self` takes in a member of a protocol extension.
  package var selfWordCount: Int { layout(of: selfType).size }

  /// `self` in a member of a protocol extension, whatever type it has.
  package func conformer<Value: CellExistential>(_ offset: Int, as type: Value.Type) throws
    -> Value.Conformer
  {
    try Value.open(words + offset, CellType(type: selfType), host)
  }

  /// A closure argument.
  package func function(_ offset: Int) -> CellFunction { CellFunction(window[offset], host) }
}
