import Dispatch
import Synchronization

/// Does the same for many things at once, on as many processors as there are.
package enum SideBySide {
  /// What is made of each number below `count`, in their order.
  package static func map<Result: Sendable>(
    _ count: Int, _ make: @Sendable (Int) -> Result
  ) -> [Result] {
    guard count > 1 else { return (0..<count).map(make) }
    let results = Results<Result>()
    DispatchQueue.concurrentPerform(iterations: count) { index in
      let result = make(index)
      results.byIndex.withLock { $0[index] = result }
    }
    return results.byIndex.withLock { results in
      (0..<count).compactMap { results[$0] }
    }
  }

  private final class Results<Result: Sendable>: Sendable {
    let byIndex = Mutex<[Int: Result]>([:])
  }
}
