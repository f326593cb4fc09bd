/// A whole number type: one word, extended with its sign or with zeros.
package protocol CellInteger: CellValue, FixedWidthInteger {
  static var cellName: String { get }
}

extension CellInteger {
  package static var wordCount: Int { 1 }

  package static func cellType(_ host: Host) -> CellType { host.preludeType(cellName) }

  package static func read(_ words: UnsafeMutablePointer<Int>, _ host: Host) -> Self {
    Self(truncatingIfNeeded: words[0])
  }

  package func write(to words: UnsafeMutablePointer<Int>, _ host: Host) {
    words[0] = Int(truncatingIfNeeded: self)
  }
}

extension Int: CellInteger {
  package static var cellName: String { "Int" }
}
extension Int8: CellInteger {
  package static var cellName: String { "Int8" }
}
extension Int16: CellInteger {
  package static var cellName: String { "Int16" }
}
extension Int32: CellInteger {
  package static var cellName: String { "Int32" }
}
extension Int64: CellInteger {
  package static var cellName: String { "Int64" }
}
extension UInt: CellInteger {
  package static var cellName: String { "UInt" }
}
extension UInt8: CellInteger {
  package static var cellName: String { "UInt8" }
}
extension UInt16: CellInteger {
  package static var cellName: String { "UInt16" }
}
extension UInt32: CellInteger {
  package static var cellName: String { "UInt32" }
}
extension UInt64: CellInteger {
  package static var cellName: String { "UInt64" }
}
