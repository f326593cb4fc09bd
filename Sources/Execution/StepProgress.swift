/// How many steps of a loop are done.
package struct StepProgress: Sendable, Equatable {
  package let done: Int
  package let count: Int

  package init(done: Int, of count: Int) {
    self.done = done
    self.count = count
  }

  /// "step 400 of 10 000"; thousands are set apart.
  package var text: String { "step \(Self.grouped(done)) of \(Self.grouped(count))" }

  private static func grouped(_ number: Int) -> String {
    var digits = Substring(String(number))
    var groups: [Substring] = []
    while digits.count > 3 {
      groups.insert(digits.suffix(3), at: 0)
      digits.removeLast(3)
    }
    return ([digits] + groups).joined(separator: " ")
  }
}

extension StepProgress: Record {
  package func write(to writer: inout ByteWriter) {
    writer.write(done)
    writer.write(count)
  }

  package init(from reader: inout ByteReader) throws(RecordError) {
    self.init(done: try reader.integer(), of: try reader.integer())
  }
}
