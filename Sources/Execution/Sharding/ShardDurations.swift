import Diagnostics

/// The durations by which machines divide a check among them.
///
/// All machines have to divide alike. Each records new durations when it has finished, though, and
/// where they share a folder, another may begin only then. So what the first one goes by is kept
/// under what the course is now, and the others go by it, too.
package struct ShardDurations {
  private let durations: [String: Duration]

  /// - Parameters:
  ///   - store: Where durations are recorded. A server is not asked: it cannot say which of two
  ///     machines that begin at once was the first.
  ///   - variant: What tells runs apart that are not to be compared, as in `RecordedDurations`.
  ///   - paths: Those of all lessons that are divided.
  package init(_ store: ContentStore, variant: String, shard: Shard, of paths: [String]) {
    let store = store.local
    let key = Self.key(variant, shard, paths)
    if let known = store.bytes(for: key).flatMap({ try? Kept(record: $0) }) {
      durations = known.durations
      return
    }
    let recorded = RecordedDurations(store, variant: variant)
    durations = Dictionary(
      paths.compactMap { path in recorded.duration(of: path).map { (path, $0) } },
      uniquingKeysWith: { first, _ in first })
    store.keep(Kept(durations: durations).record, for: key)
  }

  package func duration(of path: String) -> Duration? { durations[path] }

  private static func key(_ variant: String, _ shard: Shard, _ paths: [String]) -> String {
    var writer = ByteWriter()
    writer.write(variant)
    for path in paths {
      writer.write(path)
      writer.write(Files.read(path) ?? [])
    }
    return "shards \(shard.count) of \(ContentHash(writer.bytes).text)"
  }

  private struct Kept: Record {
    let durations: [String: Duration]

    init(durations: [String: Duration]) {
      self.durations = durations
    }

    func write(to writer: inout ByteWriter) {
      writer.write(count: durations.count)
      for (path, duration) in durations.sorted(by: { $0.key < $1.key }) {
        writer.write(path)
        writer.write(duration)
      }
    }

    init(from reader: inout ByteReader) throws(RecordError) {
      let pairs = try reader.all { (reader: inout ByteReader) throws(RecordError) in
        (try reader.text(), try reader.duration())
      }
      durations = Dictionary(pairs) { first, _ in first }
    }
  }
}
