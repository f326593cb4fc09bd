// Types made of others: optionals, ranges, tuples, arrays.

extension Optional: CellValue where Wrapped: CellValue {
  package static var wordCount: Int {
    Wrapped.isReference ? 1 : 1 + Wrapped.wordCount
  }

  package static func cellType(_ host: Host) -> CellType {
    host.preludeType("Optional", [Wrapped.cellType(host)])
  }

  package static func read(_ words: UnsafeMutablePointer<Int>, _ host: Host) throws -> Wrapped? {
    if words[0] == 0 { return nil }
    return try Wrapped.read(Wrapped.isReference ? words : words + 1, host)
  }

  package func write(to words: UnsafeMutablePointer<Int>, _ host: Host) throws {
    words.update(repeating: 0, count: Self.wordCount)
    guard let self else { return }
    if Wrapped.isReference { return try self.write(to: words, host) }
    try self.write(to: words + 1, host)
    words[0] = 1
  }

  package static func end(_ words: UnsafeMutablePointer<Int>, _ host: Host) {
    if words[0] == 0 { return }
    Wrapped.end(Wrapped.isReference ? words : words + 1, host)
  }
}

extension ClosedRange: CellValue where Bound: CellValue {
  package static var wordCount: Int { 2 * Bound.wordCount }

  package static func cellType(_ host: Host) -> CellType {
    host.preludeType("ClosedRange", [Bound.cellType(host)])
  }

  package static func read(_ words: UnsafeMutablePointer<Int>, _ host: Host) throws -> Self {
    let (lower, upper) = (
      try Bound.read(words, host), try Bound.read(words + Bound.wordCount, host)
    )
    try require(lower <= upper, "range requires lower bound <= upper bound")
    return ClosedRange(uncheckedBounds: (lower, upper))
  }

  package func write(to words: UnsafeMutablePointer<Int>, _ host: Host) throws {
    try lowerBound.write(to: words, host)
    try upperBound.write(to: words + Bound.wordCount, host)
  }

  package static func end(_ words: UnsafeMutablePointer<Int>, _ host: Host) {
    Bound.end(words, host)
    Bound.end(words + Bound.wordCount, host)
  }
}

extension Range: CellValue where Bound: CellValue {
  package static var wordCount: Int { 2 * Bound.wordCount }

  package static func cellType(_ host: Host) -> CellType {
    host.preludeType("Range", [Bound.cellType(host)])
  }

  package static func read(_ words: UnsafeMutablePointer<Int>, _ host: Host) throws -> Self {
    let (lower, upper) = (
      try Bound.read(words, host), try Bound.read(words + Bound.wordCount, host)
    )
    try require(lower <= upper, "range requires lower bound <= upper bound")
    return Range(uncheckedBounds: (lower, upper))
  }

  package func write(to words: UnsafeMutablePointer<Int>, _ host: Host) throws {
    try lowerBound.write(to: words, host)
    try upperBound.write(to: words + Bound.wordCount, host)
  }

  package static func end(_ words: UnsafeMutablePointer<Int>, _ host: Host) {
    Bound.end(words, host)
    Bound.end(words + Bound.wordCount, host)
  }
}

/// A tuple of two, which cannot conform to a protocol itself.
package struct Pair<First: CellValue, Second: CellValue>: CellValue {
  package let first: First
  package let second: Second

  package init(_ first: First, _ second: Second) {
    (self.first, self.second) = (first, second)
  }

  package init(_ tuple: (First, Second)) {
    (first, second) = tuple
  }

  package var tuple: (First, Second) { (first, second) }

  package static var wordCount: Int { First.wordCount + Second.wordCount }

  package static func cellType(_ host: Host) -> CellType {
    let parts = [First.cellType(host), Second.cellType(host)]
    return CellType(type: host.machine.context.types.tuple(parts.map(\.type)))
  }

  package static func read(_ words: UnsafeMutablePointer<Int>, _ host: Host) throws -> Self {
    Pair(try First.read(words, host), try Second.read(words + First.wordCount, host))
  }

  package func write(to words: UnsafeMutablePointer<Int>, _ host: Host) throws {
    try first.write(to: words, host)
    try second.write(to: words + First.wordCount, host)
  }

  package static func end(_ words: UnsafeMutablePointer<Int>, _ host: Host) {
    First.end(words, host)
    Second.end(words + First.wordCount, host)
  }
}
