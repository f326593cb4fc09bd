import Synchronization
import Tensors
import Testing

/// Loops that tell how far they have come.
@Suite(.serialized) struct StepsTests {
  /// What is told while a body runs.
  private func told(_ body: () -> Void) -> [StepReports.Report?] {
    let reports = Mutex<[StepReports.Report?]>([])
    withoutActuallyEscaping({ (report: StepReports.Report?) in
      reports.withLock { $0.append(report) }
    }) { note in
      nonisolated(unsafe) let note = note
      StepReports.follow { note($0) }
      body()
      StepReports.follow(nil)
    }
    return reports.withLock { $0 }
  }

  /// Lets at least a time pass between two reports.
  private func pause() {
    let start = ContinuousClock.now
    while ContinuousClock.now - start < .milliseconds(110) {}
  }

  @Test func `the numbers are those of the range`() {
    #expect(Array(Steps(3)) == [0, 1, 2])
    #expect(Array(Steps(0)) == [])
    #expect(Array(Steps(-2..<2)) == [-2, -1, 0, 1])
    #expect(Array(Steps(5...7)) == [5, 6, 7])
    #expect(Array(Steps((Int.max - 1)...Int.max)) == [.max - 1, .max])
    #expect(Steps(10_000).reduce(0, +) == 49_995_000)
    var steps = Steps(5)
    _ = steps.next()
    #expect("\(steps)" == "Steps(1..<5)")
  }

  @Test func `a long loop is told of, and that it is over`() {
    let reports = told { for step in Steps(4) where step != 1 { pause() } }
    let report = StepReports.Report.init(done:count:)
    #expect(reports == [report(1, 4), report(3, 4), nil])
  }

  @Test func `a loop that is left early is over`() {
    let reports = told {
      for step in Steps(9) {
        if step == 2 { break }
        pause()
      }
      for _ in Steps(2) { pause() }
    }
    #expect(reports.map { $0?.count } == [9, 9, nil, 2, nil])
  }

  @Test func `of loops inside one another the outermost is told of`() {
    let reports = told {
      for _ in Steps(2) { for _ in Steps(3) { pause() } }
    }
    #expect(reports.map { $0?.count } == [2, nil])
  }

  @Test func `a short loop says nothing`() {
    #expect(told { for _ in 0..<3 { for _ in Steps(10) {} } } == [])
  }
}
