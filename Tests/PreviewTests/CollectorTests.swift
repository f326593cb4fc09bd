import Preview
import Testing

@Suite struct CollectorTests {
  private func due(_ events: [(String, ChangeCollector.Kind, Int)]) -> Int? {
    var collector = ChangeCollector()
    for (path, kind, time) in events { collector.add(Changes([path]), kind, at: time) }
    return collector.wait(at: 0)
  }

  @Test func `a finished save is passed on after a moment`() {
    #expect(due([("a", .complete, 10)]) == 15)
    #expect(due([("a", .complete, 10), ("b", .complete, 12)]) == 17)
  }

  @Test func `a row of saves is not waited for without end`() {
    #expect(due((0..<20).map { ("a\($0)", .complete, $0 * 4) }) == 30)
  }

  @Test func `what is being written is waited for`() {
    #expect(due([("a", .begun, 10)]) == 110)
    #expect(due([("a", .begun, 10), ("a", .begun, 60)]) == 160)
    #expect(due((0..<20).map { ("a", .begun, $0 * 50) }) == 400)
  }

  @Test func `its end ends the wait`() {
    #expect(due([("a", .begun, 0), ("a", .begun, 20), ("a", .complete, 22)]) == 27)
    #expect(due([("a", .begun, 0), ("a", .complete, 300)]) == 305)
  }

  @Test func `all changes are passed on once`() {
    var collector = ChangeCollector()
    collector.add(Changes(["a"]), .complete, at: 0)
    collector.add(Changes(["b"]), .begun, at: 1)
    #expect(collector.take(at: 4) == nil)
    #expect(collector.take(at: 6) == Changes(["a", "b"]))
    #expect(collector.take(at: 100) == nil)
    #expect(collector.wait(at: 100) == nil)
  }
}
