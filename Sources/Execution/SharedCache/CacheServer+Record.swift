import Diagnostics

/// How a worker uses the parent's cache server.
package struct CacheServerSettings: Equatable, Sendable {
  /// The address with the password that may be in it.
  package let address: String
  package let isReadOnly: Bool

  package init(address: String, isReadOnly: Bool = false) {
    self.address = address
    self.isReadOnly = isReadOnly
  }
}

extension CacheServer {
  /// What workers are told; nil if there is nothing to be had from the server.
  package var settings: CacheServerSettings? {
    let report = report
    if report.isClosed { return nil }
    return CacheServerSettings(address: address.text, isReadOnly: report.isReadOnly)
  }

  /// The server of a worker; nil if the settings name none.
  package convenience init?(
    _ settings: CacheServerSettings, onTransfer: @escaping @Sendable () -> Void
  ) {
    guard let address = try? CacheAddress(settings.address) else { return nil }
    var report = Report()
    report.isReadOnly = settings.isReadOnly
    self.init(address, report: report, onTransfer: onTransfer)
  }
}

extension CacheServerSettings: Record {
  package func write(to writer: inout ByteWriter) {
    writer.write(address)
    writer.write(isReadOnly)
  }

  package init(from reader: inout ByteReader) throws(RecordError) {
    self.init(address: try reader.text(), isReadOnly: try reader.bool())
  }
}

extension CacheServer.Report: Record {
  package func write(to writer: inout ByteWriter) {
    writer.write(optional: problem?.summary)
    writer.write(optional: problem?.help)
    writer.write(optional: remark)
    writer.write(isClosed)
    writer.write(isReadOnly)
  }

  package init(from reader: inout ByteReader) throws(RecordError) {
    self.init()
    let (summary, help) = (try reader.optionalText(), try reader.optionalText())
    problem = summary.map { Diagnostic($0, severity: .warning, help: help) }
    remark = try reader.optionalText()
    isClosed = try reader.bool()
    isReadOnly = try reader.bool()
  }
}
