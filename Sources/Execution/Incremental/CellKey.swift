/// What a cell's outcome is decided by, part by part.
///
/// Equal keys mean equal outcomes. The parts are kept with the outcome, so that it can be said
/// which of them changed.
struct CellKey: Equatable {
  struct Part: Equatable {
    enum Kind: UInt8, CaseIterable {
      /// The executable: the library and the interpreter.
      case build
      case options
      /// The cell's own code without comments.
      case code
      /// Code of other cells that it uses.
      case definition
      case randomStream
      /// A variable that it reads.
      case variable
      /// Objects and other things that cells share.
      case shared
      /// A command for formulas that the course defines.
      case macro
    }

    let kind: Kind
    /// The name of the variable or definition, or nothing.
    let name: String
    let value: String
  }

  private(set) var parts: [Part]

  init(parts: [Part] = []) {
    self.parts = parts
  }

  mutating func add(_ kind: Part.Kind, _ name: String = "", _ value: String) {
    parts.append(Part(kind: kind, name: name, value: value))
  }

  var hash: ContentHash {
    var writer = ByteWriter()
    writer.write(all: parts)
    return ContentHash(writer.bytes)
  }
}

extension CellKey.Part: Record {
  func write(to writer: inout ByteWriter) {
    writer.write(byte: kind.rawValue)
    writer.write(name)
    writer.write(value)
  }

  init(from reader: inout ByteReader) throws(RecordError) {
    let kind = try reader.choice(of: Kind.allCases)
    self.init(kind: kind, name: try reader.text(), value: try reader.text())
  }
}
