import CKernels

/// Work that is divided among threads.
enum Parts {
  /// How many elements of an elementwise operation make a part that is worth sharing.
  static let elements = 16384

  /// Calls the body once for each part, on all threads; the parts must not share what they write.
  @inline(__always)
  static func forEach(_ count: Int, _ body: (Int) -> Void) {
    if count == 1 { return body(0) }
    withoutActuallyEscaping(body) { body in
      var body = body
      withUnsafeMutablePointer(to: &body) { context in
        kernels_run_parts(
          count,
          { context, part in
            context?.assumingMemoryBound(to: ((Int) -> Void).self).pointee(Int(part))
          }, context)
      }
    }
  }

  /// Calls the body for ranges of elements, on all threads where there are many elements.
  @inline(__always)
  static func forEachRange(of count: Int, per size: Int = elements, _ body: (Range<Int>) -> Void) {
    if count <= size { return body(0..<count) }
    forEach((count + size - 1) / size) { part in
      body(part * size..<min(count, (part + 1) * size))
    }
  }

  /// The same for several arrays of elements, as if they lay one behind the other: the body gets
  /// the number of an array and a range of its elements.
  static func forEachRange(
    ofEach counts: [Int], per size: Int = elements, _ body: (Int, Range<Int>) -> Void
  ) {
    forEachRange(of: counts.reduce(0, +), per: size) { range in
      var start = 0
      for (i, count) in counts.enumerated() {
        let piece = range.clamped(to: start..<start + count)
        if !piece.isEmpty { body(i, piece.lowerBound - start..<piece.upperBound - start) }
        start += count
      }
    }
  }

  /// How many threads work at once.
  package static var threads: Int { Int(kernels_thread_count()) }
}

/// The number of threads that operations on tensors use, for tests: results must not depend on it.
package func limitThreads(to count: Int) { kernels_set_thread_count(count) }

/// The loops for this processor.
let kernel = kernels().pointee
