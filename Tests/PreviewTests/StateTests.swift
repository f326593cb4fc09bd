import Preview
import Testing

@Suite struct StateTests {
  @Test func `the first build is for everything`() {
    var state = PreviewState()
    let build = state.begin()
    #expect(build?.number == 1)
    #expect(build?.changes == .unknown)
    #expect(state.begin() == nil)
    state.end(isComplete: true)
    #expect(state.begin() == nil)
  }

  @Test func `an edit makes the build that goes on obsolete and waits for its turn`() {
    var state = PreviewState(waiting: Changes(["a"]))
    _ = state.begin()
    state.note(Changes(["b"]))
    state.note(Changes(["c"]))
    #expect(state.running?.isObsolete == true)
    #expect(state.interruption == .edits(Changes(["b", "c"]), count: 2))
    #expect(state.begin() == nil)
    state.end(isComplete: true)
    #expect(state.begin()?.changes == Changes(["b", "c"]))
    #expect(state.running?.isObsolete == false)
  }

  @Test func `what a stopped build began with is built with the next`() {
    var state = PreviewState(waiting: Changes(["a"]))
    _ = state.begin()
    state.note(Changes(["b"]))
    state.end(isComplete: false)
    #expect(state.begin()?.changes == Changes(["a", "b"]))
  }

  @Test func `no changes make no build`() {
    var state = PreviewState(waiting: Changes())
    state.note(Changes())
    #expect(state.begin() == nil)
  }

  @Test func `after the stop nothing begins`() {
    var state = PreviewState(waiting: Changes(["a"]))
    _ = state.begin()
    state.note(Changes(["b"]))
    state.stop()
    #expect(state.running?.isObsolete == true)
    state.end(isComplete: false)
    state.note(Changes(["c"]))
    #expect(state.begin() == nil)
    #expect(state.waiting.isEmpty)
  }
}
