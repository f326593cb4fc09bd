import Diagnostics
import Execution
import Testing

/// How notebooks are dealt out to machines.
@Suite struct ShardTests {
  private func parts(
    _ items: [String], _ count: Int, _ seconds: [String: Int]
  ) throws -> [[String]] {
    try (1...count).map { number in
      try Shard("\(number)/\(count)").part(of: items) { seconds[$0].map { .seconds($0) } }
    }
  }

  @Test func `the longest goes to the least loaded`() throws {
    let seconds = ["a": 3, "b": 3, "c": 2, "d": 2, "e": 2]
    #expect(try parts(["a", "b", "c", "d", "e"], 2, seconds) == [["a", "c", "e"], ["b", "d"]])
  }

  @Test func `unknown durations count as the average`() throws {
    #expect(try parts(["a", "b", "c"], 2, ["a": 9, "b": 1]) == [["a"], ["b", "c"]])
    #expect(try parts(["a", "b", "c", "d"], 2, [:]) == [["a", "c"], ["b", "d"]])
  }

  @Test func `durations of zero are dealt out too`() throws {
    #expect(try parts(["a", "b", "c"], 3, ["a": 0, "b": 0, "c": 0]) == [["a"], ["b"], ["c"]])
  }

  @Test func `more shards than notebooks leave some with none`() throws {
    #expect(try parts(["a"], 3, [:]) == [["a"], [], []])
    #expect(try Shard("1/9000000000000000000").part(of: ["a"]) { _ in nil } == ["a"])
    #expect(try Shard("8/9").part(of: []) { _ in nil } == [])
  }

  @Test(arguments: 1...12)
  func `all shards together have each notebook once, in order`(_ count: Int) throws {
    var generator = SystemRandomNumberGenerator()
    let items = (0..<100).map { "lesson-\($0)" }
    var seconds: [String: Int] = [:]
    for item in items where Bool.random(using: &generator) {
      seconds[item] = Int.random(in: 0...500, using: &generator)
    }
    let parts = try parts(items, count, seconds)
    #expect(parts.joined().sorted() == items.sorted(), "\(seconds)")
    #expect(try self.parts(items, count, seconds) == parts)
    for part in parts { #expect(part == items.filter { part.contains($0) }) }
    #expect(try self.parts(items.reversed(), count, seconds).map { $0.reversed() } == parts)
  }

  @Test(arguments: ["1/1", "2/8", "8/8"])
  func `a shard is written as it is read`(_ text: String) throws {
    #expect(try Shard(text).description == text)
  }

  @Test(arguments: [
    ("0/8", "shards are numbered from 1 to 8, found 0"),
    ("9/8", "shards are numbered from 1 to 8, found 9"),
    ("1/0", "the number of shards must be positive, found 0"),
    ("x", "expected a shard and the number of shards, such as '2/8', found 'x'"),
    ("", "expected a shard and the number of shards, such as '2/8', found ''"),
    ("2", "expected a shard and the number of shards, such as '2/8', found '2'"),
    ("1/2/3", "expected a shard and the number of shards, such as '2/8', found '1/2/3'"),
    ("+1/2", "expected a shard and the number of shards, such as '2/8', found '+1/2'"),
    ("-1/2", "expected a shard and the number of shards, such as '2/8', found '-1/2'"),
    (" 1/2", "expected a shard and the number of shards, such as '2/8', found ' 1/2'"),
    ("/2", "expected a shard and the number of shards, such as '2/8', found '/2'"),
    (
      "1/99999999999999999999",
      "expected a shard and the number of shards, such as '2/8', found '1/99999999999999999999'"
    ),
  ])
  func `a bad shard is told`(_ text: String, _ problem: String) {
    do throws(Shard.Problem) {
      _ = try Shard(text)
      Issue.record("'\(text)' is a shard")
    } catch {
      #expect(error.description == problem)
    }
  }

  @Test func `durations outlive the value and a damaged one is unknown`() throws {
    let folder = "/tmp/scorebook-durations-\(UInt64.random(in: 0...UInt64.max))"
    let store = ContentStore(folder: folder)
    #expect(RecordedDurations(store).duration(of: "a.md") == nil)
    #expect(RecordedDurations(store).record(.milliseconds(1234), of: "a.md") == nil)
    #expect(RecordedDurations(store).duration(of: "a.md") == .milliseconds(1234))
    #expect(RecordedDurations(store).duration(of: "b.md") == nil)
    store.keep(Array("-5".utf8), for: "duration of a.md")
    #expect(RecordedDurations(store).duration(of: "a.md") == nil)
    let file = store.path(of: "duration of a.md")
    #expect(Files.remove(file))
    Files.removeEmptyFolder(String(file.dropLast(31)))
    Files.removeEmptyFolder(folder)
  }

  @Test func `machines divide by the same durations, whenever they begin`() throws {
    let folder = TemporaryFolder()
    defer { folder.remove() }
    let store = ContentStore(folder: folder.path + "/store")
    let paths = ["a", "b"].map { "\(folder.path)/\($0).md" }
    for path in paths { try Files.write([1], to: path) }
    let shard = try Shard("1/2")
    let recorded = RecordedDurations(store, variant: "v")
    func known(_ shard: Shard, _ variant: String = "v") -> [Duration?] {
      let durations = ShardDurations(store, variant: variant, shard: shard, of: paths)
      return paths.map(durations.duration)
    }
    _ = recorded.record(.seconds(3), of: paths[0])
    #expect(known(shard) == [.seconds(3), nil])
    _ = recorded.record(.seconds(4), of: paths[0])
    _ = recorded.record(.seconds(5), of: paths[1])
    // The second machine begins when the first has finished.
    #expect(known(try Shard("2/2")) == [.seconds(3), nil])
    // Another division, other parameters or another course are new.
    #expect(known(try Shard("1/3")) == [.seconds(4), .seconds(5)])
    #expect(known(shard, "w") == [nil, nil])
    try Files.write([2], to: paths[1])
    #expect(known(shard) == [.seconds(4), .seconds(5)])
  }

  @Test func `a store that cannot be written is a warning`() {
    let problem = RecordedDurations(ContentStore(folder: "/dev/null/x")).record(.zero, of: "a.md")
    #expect(problem?.severity == .warning)
    #expect(problem?.summary.hasPrefix("cannot write to the store '/dev/null/x': ") ?? false)
  }
}
