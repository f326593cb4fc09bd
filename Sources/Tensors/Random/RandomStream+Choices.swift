// Draws whose results are whole numbers: `Int` and `[Int]`, ready to be used as indices.

extension RandomStream {
  /// A whole number from a range, all equally likely.
  ///
  /// The upper half of a 64 × 64 bit product, with Lemire's rejection, which makes it exact.
  /// Lemire: Fast random integer generation in an interval, ACM TOMACS 29, 2019.
  public mutating func integer(in range: Range<Int>) -> Int {
    precondition(!range.isEmpty, "range \(range) is empty")
    return range.lowerBound
      &+ offset(below: UInt64(bitPattern: Int64(range.upperBound &- range.lowerBound)))
  }

  /// A whole number from a closed range, all equally likely.
  public mutating func integer(in range: ClosedRange<Int>) -> Int {
    range.lowerBound
      &+ offset(below: UInt64(bitPattern: Int64(range.upperBound &- range.lowerBound)) &+ 1)
  }

  /// Whole numbers from a range, independent and all equally likely.
  public mutating func integers(_ count: Int, in range: Range<Int>) -> [Int] {
    precondition(count >= 0, "count must not be negative, found \(count)")
    precondition([count].isShape, [count].shapeProblem)
    precondition(!range.isEmpty, "range \(range) is empty")
    let width = UInt64(bitPattern: Int64(range.upperBound &- range.lowerBound))
    defer { advance(by: count) }
    return [Int](unsafeUninitializedCapacity: count) { numbers, initialized in
      forEachWord(count) { i, word in
        numbers[i] = range.lowerBound &+ offset(of: word, at: position &+ UInt64(i), below: width)
      }
      initialized = count
    }
  }

  /// An index, with probability proportional to its weight.
  public mutating func categorical(weights: [Double]) -> Int {
    precondition(weights.areWeights, weights.weightsProblem)
    return weights.runningSums.index(at: uniform())
  }

  /// Indices, independent, with probability proportional to their weights.
  public mutating func categorical(_ count: Int, weights: [Double]) -> [Int] {
    precondition(count >= 0, "count must not be negative, found \(count)")
    precondition([count].isShape, [count].shapeProblem)
    precondition(weights.areWeights, weights.weightsProblem)
    let sums = weights.runningSums
    return (0..<count).map { _ in sums.index(at: uniform()) }
  }

  /// The numbers 0 ..< count in random order, all orders equally likely (Fisher and Yates).
  public mutating func permutation(_ count: Int) -> [Int] {
    precondition(count >= 0, "count must not be negative, found \(count)")
    precondition([count].isShape, [count].shapeProblem)
    var order = Array(0..<count)
    for i in order.indices { order.swapAt(i, integer(in: i..<count)) }
    return order
  }

  /// The entries along the first axis in random order.
  public mutating func shuffled(_ x: Tensor) -> Tensor {
    precondition(x.rank >= 1, "a number cannot be shuffled")
    return x.rows(permutation(x.shape[0]))
  }

  /// A number from 0 below a width, where 0 stands for 2⁶⁴.
  private mutating func offset(below width: UInt64) -> Int {
    defer { advance(by: 1) }
    return offset(of: word(at: position), at: position, below: width)
  }

  private func offset(of word: UInt64, at position: UInt64, below width: UInt64) -> Int {
    guard width != 0 else { return Int(Int64(bitPattern: word)) }
    var product = width.multipliedFullWidth(by: word)
    if product.low < width {
      let threshold = (0 &- width) % width
      var more = substream(at: position)
      while product.low < threshold { product = width.multipliedFullWidth(by: more.next()) }
    }
    return Int(Int64(bitPattern: product.high))
  }

  /// The words at the next positions, made eight at a time.
  private func forEachWord(_ count: Int, _ body: (Int, UInt64) -> Void) {
    var done = 0
    while done < count {
      let start = position &+ UInt64(done)
      let blocks = blocks((start & ~7) &>> 1, .words)
      for lane in Int(start & 7)..<min(8, Int(start & 7) + count - done) {
        body(done, lane & 1 == 0 ? blocks.first[lane / 2] : blocks.second[lane / 2])
        done += 1
      }
    }
  }
}

extension [Double] {
  /// Whether these can be weights: not negative, with a positive finite sum.
  package var areWeights: Bool {
    let sum = reduce(0, +)
    return allSatisfy { $0 >= 0 } && sum > 0 && sum.isFinite
  }

  /// Why these cannot be weights.
  package var weightsProblem: String {
    "weights must not be negative and have a positive finite sum, found \(self)"
  }

  /// Sums up to each element.
  package var runningSums: [Double] {
    var sum = 0.0
    return map { weight in
      sum += weight
      return sum
    }
  }

  /// In running sums of weights: the first index whose sum passes a fraction of the total.
  package func index(at fraction: Double) -> Int {
    let level = fraction * (last ?? 0)
    var (low, high) = (0, count - 1)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] > level { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
