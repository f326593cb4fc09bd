import CellLanguage
import Diagnostics

/// What a cell or inline value gave, as it is kept.
struct CellRecord {
  /// What it shows; ids of figures start with `CellRecord.idPlaceholder`.
  var outputs: [Output] = []
  /// For each output of a pinned cell, its value as data.
  var data: [JSON?] = []
  /// The text of an inline value.
  var text: String?
  /// What its variables held afterwards, by name.
  var writes: [String: Version] = [:]
  /// Whether it used or made what cells share.
  var isSharing = false
  var files: [FileRead] = []
  var duration = Duration.zero
  /// What it might use up when it ran.
  var limits = Limits()

  /// Stands in the place of the cell's name, which may change while the outcome stays the same.
  static let idPlaceholder = "figure-of-this-cell"
}

extension CellRecord: Record {
  func write(to writer: inout ByteWriter) {
    writer.write(all: outputs)
    writer.write(data: data)
    writer.write(optional: text)
    writer.write(count: writes.count)
    for (name, version) in writes.sorted(by: { $0.key < $1.key }) {
      writer.write(name)
      writer.write(version)
    }
    writer.write(isSharing)
    writer.write(all: files)
    writer.write(duration)
    writer.write(limits)
  }

  init(from reader: inout ByteReader) throws(RecordError) {
    outputs = try reader.all()
    data = try reader.data()
    text = try reader.optionalText()
    let versions = try reader.all { (reader: inout ByteReader) throws(RecordError) in
      (try reader.text(), try reader.record(Version.self))
    }
    writes = Dictionary(versions) { first, _ in first }
    isSharing = try reader.bool()
    files = try reader.all()
    duration = try reader.duration()
    limits = try reader.record()
  }
}

extension Output {
  /// The output with a cell's name in the ids of its figure.
  func named(_ name: String) -> Output {
    guard case .figure(let figure) = self else { return self }
    return .figure(
      Figure(
        svg: Self.renamed(figure.svg, name), id: Self.renamed(figure.id, name),
        title: figure.title, description: figure.description, data: figure.data))
  }
}

extension Output {
  /// Puts a name into the place that is kept for it; by bytes, since a figure can be large.
  private static func renamed(_ text: String, _ name: String) -> String {
    let (bytes, mark) = (Array(text.utf8), Array(CellRecord.idPlaceholder.utf8))
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if bytes[index] == mark[0], bytes[index...].starts(with: mark) {
        result += name.utf8
        index += mark.count
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}

extension CellRecord {
  /// Tells apart what a cell with one key gave with other files.
  func identity(_ key: ContentHash) -> ContentHash {
    if files.isEmpty { return key }
    var writer = ByteWriter()
    writer.write(key)
    writer.write(all: files)
    return ContentHash(writer.bytes)
  }
}
