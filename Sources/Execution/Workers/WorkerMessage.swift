/// What a worker tells its parent.
package enum WorkerMessage: Sendable {
  /// A cell begins, by its number among all cells, of so many that run.
  case started(cell: Int, of: Int)
  case finished(cell: Int, CellRun, Duration)
  /// What the cell gives is known from an earlier run.
  case recalled(cell: Int, CellRun)
  /// A loop of the cell that runs has come so far; nil when it is over.
  case stepped(StepProgress?)
  /// The record of problems that are known already, in case that the rest gets lost.
  case found([UInt8])
  /// It waits for the server of the store; that takes no cell's time.
  case transferring
  /// What became of that server.
  case server(CacheServer.Report)
  /// The record of the whole run; the last message.
  case result([UInt8])
}

extension WorkerMessage: Record {
  package func write(to writer: inout ByteWriter) {
    switch self {
    case .started(let cell, let count):
      writer.write(byte: 0)
      writer.write(cell)
      writer.write(count)
    case .finished(let cell, let run, let duration):
      writer.write(byte: 1)
      writer.write(cell)
      writer.write(run)
      writer.write(duration)
    case .recalled(let cell, let run):
      writer.write(byte: 2)
      writer.write(cell)
      writer.write(run)
    case .found(let bytes):
      writer.write(byte: 3)
      writer.write(bytes)
    case .result(let bytes):
      writer.write(byte: 4)
      writer.write(bytes)
    case .transferring: writer.write(byte: 5)
    case .server(let report):
      writer.write(byte: 6)
      writer.write(report)
    case .stepped(let steps):
      writer.write(byte: 7)
      writer.write(optional: steps) { $0.write($1) }
    }
  }

  package init(from reader: inout ByteReader) throws(RecordError) {
    switch try reader.byte() {
    case 0: self = .started(cell: try reader.integer(), of: try reader.integer())
    case 1:
      self = .finished(
        cell: try reader.integer(), try reader.record(), try reader.duration())
    case 2: self = .recalled(cell: try reader.integer(), try reader.record())
    case 3: self = .found(try reader.content())
    case 4: self = .result(try reader.content())
    case 5: self = .transferring
    case 6: self = .server(try reader.record())
    case 7:
      self = .stepped(
        try reader.optional { (reader: inout ByteReader) throws(RecordError) in
          try reader.record()
        })
    default: throw reader.error(.choice)
    }
  }
}
