import CellLanguage
import Diagnostics
import ScoreBindings
import Testing

/// What the library holds counts against a cell's memory.
@Suite struct MemoryTests {
  @Test func `tensors that a cell holds count against its memory`() {
    let problem = problem(
      """
      var all: [Tensor] = []
      while true { all.append(Tensor.zeros([1000, 1000])) }
      """)
    #expect(problem?.summary == "the cell needs more than 64 MB of memory")
    #expect(problem?.place?.start.line == 2)
  }

  @Test func `tensors that a cell lets go of are given back`() {
    let problem = problem(
      """
      var x = Tensor.zeros([1000, 1000])
      for _ in 0..<100 { x = x + 1 }
      for _ in 0..<100 { _ = [Tensor.zeros([1000, 1000])] }
      print(x.mean())
      """)
    #expect(problem == nil)
  }

  private func problem(_ program: String) -> Diagnostic? {
    var limits = Limits()
    limits.memory = 64 << 20
    limits.seconds = 60
    let session = Session(library: ScoreLibrary.library, limits: limits)
    #expect(session.check([SourceSlice(SourceText(path: "memory", program))]) == [])
    return session.run(0).problem
  }
}
