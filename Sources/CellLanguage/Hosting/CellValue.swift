/// A Swift type whose values cells and the host exchange.
package protocol CellValue {
  /// How many words a value takes.
  static var wordCount: Int { get }
  /// Whether a value is one pointer that is never null, so that an optional needs no tag.
  static var isReference: Bool { get }
  /// The type as cells know it.
  static func cellType(_ host: Host) -> CellType
  /// The value in words that stay the caller's.
  static func read(_ words: UnsafeMutablePointer<Int>, _ host: Host) throws -> Self
  /// Puts the value into words that hold none; they own it.
  func write(to words: UnsafeMutablePointer<Int>, _ host: Host) throws
  /// Ends the value that words own.
  static func end(_ words: UnsafeMutablePointer<Int>, _ host: Host)
}

extension CellValue {
  package static var isReference: Bool { false }

  package static func end(_ words: UnsafeMutablePointer<Int>, _ host: Host) {
    if isReference { host.release(words[0]) }
  }
}

extension Double: CellValue {
  package static var wordCount: Int { 1 }

  package static func cellType(_ host: Host) -> CellType {
    CellType(type: host.machine.context.known.double)
  }

  package static func read(_ words: UnsafeMutablePointer<Int>, _ host: Host) -> Double {
    Double(bitPattern: UInt64(bitPattern: Int64(words[0])))
  }

  package func write(to words: UnsafeMutablePointer<Int>, _ host: Host) {
    words[0] = Int(Int64(bitPattern: bitPattern))
  }
}

extension Float: CellValue {
  package static var wordCount: Int { 1 }

  package static func cellType(_ host: Host) -> CellType {
    CellType(type: host.machine.context.known.float)
  }

  package static func read(_ words: UnsafeMutablePointer<Int>, _ host: Host) -> Float {
    Float(bitPattern: UInt32(truncatingIfNeeded: words[0]))
  }

  package func write(to words: UnsafeMutablePointer<Int>, _ host: Host) {
    words[0] = Int(bitPattern)
  }
}

extension Bool: CellValue {
  package static var wordCount: Int { 1 }

  package static func cellType(_ host: Host) -> CellType {
    CellType(type: host.machine.context.known.bool)
  }

  package static func read(_ words: UnsafeMutablePointer<Int>, _ host: Host) -> Bool {
    words[0] != 0
  }

  package func write(to words: UnsafeMutablePointer<Int>, _ host: Host) {
    words[0] = self ? 1 : 0
  }
}

extension String: CellValue {
  package static var wordCount: Int { 2 }

  package static func cellType(_ host: Host) -> CellType {
    CellType(type: host.machine.context.known.string)
  }

  package static func read(_ words: UnsafeMutablePointer<Int>, _ host: Host) -> String {
    string(at: words)
  }

  package func write(to words: UnsafeMutablePointer<Int>, _ host: Host) {
    store(self, at: words)
  }

  package static func end(_ words: UnsafeMutablePointer<Int>, _ host: Host) {
    destroyString(words)
  }
}

/// What a function gives that gives nothing.
package struct Nothing: CellValue {
  package init() {}

  package static var wordCount: Int { 0 }

  package static func cellType(_ host: Host) -> CellType {
    CellType(type: host.machine.context.types.void)
  }

  package static func read(_ words: UnsafeMutablePointer<Int>, _ host: Host) -> Nothing {
    Nothing()
  }

  package func write(to words: UnsafeMutablePointer<Int>, _ host: Host) {}
}
