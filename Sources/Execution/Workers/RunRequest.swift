// Workers: each notebook runs in a process of its own, of the same executable.
//
// In:  notebooks that were read.
// Out: a `NotebookRun` of each, in the order of the notebooks, whatever a process came to.
//
//   WorkerPool ── RunRequest ──► worker (`scorebook worker`, `WorkerProcess`)
//        ▲                         │
//        └───── WorkerMessage ─────┘
//
// Messages are frames with a record inside, over one pair of sockets that is the worker's standard
// input and output. A worker ends with its parent: the system ends it, and so does a thread of its
// own that waits for the end of standard input.

/// What a worker is asked to run.
package struct RunRequest: Sendable {
  /// The path of the notebook, as problems name it.
  package var path: String
  /// The notebook's bytes as the parent read them, so that both speak of the same text.
  package var content: [UInt8]
  package var settings: RunSettings

  package init(path: String, content: [UInt8], settings: RunSettings) {
    self.path = path
    self.content = content
    self.settings = settings
  }
}

/// How notebooks are run.
package struct RunSettings: Sendable {
  /// What a worker is to find out.
  package enum Purpose: UInt8, Sendable, CaseIterable {
    /// What the cells give.
    case outputs
    /// Whether the starters of exercises fail their tests.
    case exercises
  }

  package var purpose = Purpose.outputs
  /// Values instead of the notebook's own.
  package var parameters: Parameters
  /// The folder of the store; without one everything runs.
  package var store: String?
  /// The server that machines share.
  package var server: CacheServerSettings?
  /// Which executable the outcomes in the store are those of.
  package var build: String
  /// Files and folders that cells may read beside those of the course.
  package var allowedData: [String]

  package init(
    parameters: Parameters = Parameters(), store: String? = nil,
    server: CacheServerSettings? = nil, build: String = "", allowedData: [String] = []
  ) {
    self.parameters = parameters
    self.store = store
    self.server = server
    self.build = build
    self.allowedData = allowedData
  }
}

extension RunRequest: Record {
  package func write(to writer: inout ByteWriter) {
    writer.write(path)
    writer.write(content)
    writer.write(settings)
  }

  package init(from reader: inout ByteReader) throws(RecordError) {
    self.init(
      path: try reader.text(), content: try reader.content(), settings: try reader.record())
  }
}

extension RunSettings: Record {
  package func write(to writer: inout ByteWriter) {
    writer.write(parameters)
    writer.write(optional: store)
    writer.write(optional: server) { $0.write($1) }
    writer.write(build)
    writer.write(count: allowedData.count)
    for path in allowedData { writer.write(path) }
    writer.write(byte: purpose.rawValue)
  }

  package init(from reader: inout ByteReader) throws(RecordError) {
    self.init(
      parameters: try reader.record(), store: try reader.optionalText(),
      server: try reader.optional { (reader: inout ByteReader) throws(RecordError) in
        try reader.record()
      },
      build: try reader.text(),
      allowedData: try reader.all { (reader: inout ByteReader) throws(RecordError) in
        try reader.text()
      })
    purpose = try reader.choice(of: Purpose.allCases)
  }
}
