/// A value of the library as an object of a cell, whatever its type.
package class HostedValue: NativeValue {
  /// The value itself, for casts to protocols.
  package var contents: Any { () }

  /// The text that `print` shows or, inside other values, `debugPrint`.
  package func text(isNested: Bool) -> String {
    isNested ? String(reflecting: contents) : String(describing: contents)
  }
}

/// A value of the library as an object of a cell.
package final class NativeBox<Value>: HostedValue {
  package var value: Value
  private let size: Int

  package init(_ value: Value, byteCount: Int = 0) {
    self.value = value
    size = byteCount
    super.init()
  }

  override func copy() -> NativeValue { NativeBox(value, byteCount: size) }

  package override var byteCount: Int { size }

  package override var contents: Any { value }
}

/// A type of the library whose values travel in boxes.
package protocol BoxedValue: CellValue {
  /// The type's name in cells: `Tensor`, `Tensor.Literal`.
  static var cellName: String { get }
  /// The bytes that the value holds, when they are worth counting.
  var byteCount: Int { get }
}

extension BoxedValue {
  package var byteCount: Int { 0 }
  package static var wordCount: Int { 1 }
  package static var isReference: Bool { true }

  package static func cellType(_ host: Host) -> CellType { host.libraryType(cellName) }

  package static func read(_ words: UnsafeMutablePointer<Int>, _ host: Host) -> Self {
    unsafeDowncast(host.native(words[0]), to: NativeBox<Self>.self).value
  }

  package func write(to words: UnsafeMutablePointer<Int>, _ host: Host) throws {
    words[0] = try host.makeObject(NativeBox(self, byteCount: byteCount))
  }
}

/// An enum of the library without payload: the number of its case.
package protocol CellEnumeration: CellValue, Equatable {
  static var cellName: String { get }
  /// The cases in the order of their declaration.
  static var cellCases: [Self] { get }
}

extension CellEnumeration {
  package static var wordCount: Int { 1 }

  package static func cellType(_ host: Host) -> CellType { host.libraryType(cellName) }

  package static func read(_ words: UnsafeMutablePointer<Int>, _ host: Host) -> Self {
    cellCases[words[0]]
  }

  package func write(to words: UnsafeMutablePointer<Int>, _ host: Host) {
    words[0] = Self.cellCases.firstIndex(of: self) ?? 0
  }
}
