/// A closure of a cell that the host calls.
package final class CellFunction {
  private let host: Host
  private let closure: Int
  private let number: Int

  init(_ closure: Int, _ host: Host) {
    self.host = host
    self.closure = closure
    number = HeapObject(closure).payload[0]
    host.retain(closure)
  }

  deinit { host.release(closure) }

  /// Calls the closure with arguments that are written behind the place of the result.
  ///
  /// - Throws: what the closure throws, or the trap that stops it.
  package func call<Result: CellValue>(
    _ result: Result.Type, argumentWords: Int,
    _ write: (UnsafeMutablePointer<Int>) throws -> Void,
    _ end: (UnsafeMutablePointer<Int>) -> Void
  ) throws -> Result {
    try withUnsafeTemporaryAllocation(of: Int.self, capacity: argumentWords + 1) { words in
      let words = words.baseAddress.unsafelyUnwrapped
      try write(words)
      defer { end(words) }
      let window = try host.machine.invoke(number) { window in
        let arguments = window + Result.wordCount
        arguments.update(from: words, count: argumentWords)
        arguments[argumentWords] = closure
      }
      defer { Result.end(window, host) }
      return try Result.read(window, host)
    }
  }

  /// A closure of one number that gives one, the most frequent kind.
  func call(_ x: Double) throws -> Double {
    let window = try host.machine.invoke(number) { window in
      window[1] = Int(Int64(bitPattern: x.bitPattern))
      window[2] = closure
    }
    return Double.read(window, host)
  }

  package func callAsFunction<R: CellValue>() throws -> R {
    try call(R.self, argumentWords: 0, { _ in }, { _ in })
  }

  package func callAsFunction<A: CellValue, R: CellValue>(_ a: A) throws -> R {
    if A.self == Double.self, R.self == Double.self {
      return unsafeBitCast(try call(unsafeBitCast(a, to: Double.self)), to: R.self)
    }
    return try call(
      R.self, argumentWords: A.wordCount,
      { try a.write(to: $0, host) }, { A.end($0, host) })
  }

  package func callAsFunction<A: CellValue, B: CellValue, R: CellValue>(
    _ a: A, _ b: B
  ) throws -> R {
    try self(Pair(a, b))
  }

  package func callAsFunction<A: CellValue, B: CellValue, C: CellValue, R: CellValue>(
    _ a: A, _ b: B, _ c: C
  ) throws -> R {
    try self(Pair(a, Pair(b, c)))
  }
}
