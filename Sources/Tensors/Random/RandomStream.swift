/// A stream of random numbers, keyed by a seed and a label.
///
/// Number i of a stream is a function of the seed, the label and i, and of nothing else: streams
/// with different labels are independent, and adding draws to one changes no other. The seed is
/// the key of Philox 4x32-10; the counter is the position and a 64-bit hash of the label.
///
/// Each number drawn, of whatever distribution, moves the stream by one position. Hence drawing n
/// numbers and then m gives the same numbers as drawing n + m, one by one or in tensors of any
/// shape, and results do not depend on the number of threads.
///
///     var random = RandomStream(seed: 7, label: "fig-field")
///     let x = random.normal([1000, 2])
///     var noise = random.split("noise")     // the same wherever it is called
///
/// Words of 64 bits come out through `RandomNumberGenerator`, so that `array.shuffled(using:)` and
/// the like accept a stream.
public struct RandomStream: Sendable, Equatable, RandomNumberGenerator, CustomStringConvertible {
  /// The key, shared by all streams of one notebook.
  public let seed: UInt64
  /// The name of the stream under its seed; parts are separated by `/`.
  public let label: String
  /// How many numbers have been drawn.
  public private(set) var position: UInt64
  /// The upper half of the counter.
  private let identity: UInt64

  /// The stream of a seed and a label, at its start.
  public init(seed: UInt64, label: String = "") {
    self.init(seed: seed, label: label, identity: hash(of: label))
  }

  /// The stream of a seed and a label, at its start; a negative seed counts as its bit pattern.
  public init(seed: Int, label: String = "") {
    self.init(seed: UInt64(bitPattern: Int64(seed)), label: label)
  }

  /// A stream of which some numbers have been drawn.
  package init(seed: UInt64, label: String, position: UInt64) {
    self.init(seed: seed, label: label)
    self.position = position
  }

  private init(seed: UInt64, label: String, identity: UInt64) {
    self.seed = seed
    self.label = label
    self.identity = identity
    position = 0
  }

  /// The stream with this one's label, `/` and a name as its label, at its start.
  ///
  /// It depends on the names alone, not on how much has been drawn from this stream.
  public func split(_ name: String) -> RandomStream {
    RandomStream(seed: seed, label: label.isEmpty ? name : label + "/" + name)
  }

  /// The stream named by a number, for loops: `split(3)` is `split("3")`.
  public func split(_ index: Int) -> RandomStream { split("\(index)") }

  /// The next 64 random bits.
  public mutating func next() -> UInt64 {
    defer { position &+= 1 }
    return word(at: position)
  }

  /// The seed, the label and the position.
  public var description: String {
    "RandomStream(seed: \(seed), label: \"\(label)\", position: \(position))"
  }
}

// Numbers by their position.
extension RandomStream {
  /// Which numbers of a block are made; different ones of one position are independent.
  enum Lane: UInt64 {
    case words, normals
  }

  func block(_ index: UInt64, _ lane: Lane) -> Philox.Block {
    Philox.block(
      Philox.Block(low: index | lane.rawValue &<< 63, high: identity), key: seed)
  }

  /// The counter of the block that holds the next number.
  func counter(_ lane: Lane) -> (low: UInt64, high: UInt64) {
    (position &>> 1 | lane.rawValue &<< 63, identity)
  }

  /// Four blocks from an index that is a multiple of 4.
  @inline(__always)
  func blocks(_ index: UInt64, _ lane: Lane) -> Philox.Blocks {
    Philox.Blocks(low: index | lane.rawValue &<< 63, high: identity, key: seed)
  }

  /// The 64 bits at a position.
  func word(at position: UInt64) -> UInt64 {
    let block = block(position &>> 1, .words)
    return position & 1 == 0 ? block.low : block.high
  }

  /// A stream of its own for the number at a position.
  func substream(at position: UInt64) -> RandomStream {
    RandomStream(seed: seed, label: label, identity: mix(identity ^ mix(position &+ 1)))
  }

  /// A stream of its own for the next number, for methods that need more than 64 bits or an
  /// unknown number of tries.
  package mutating func fork() -> RandomStream {
    defer { advance(by: 1) }
    return substream(at: position)
  }

  mutating func advance(by count: Int) { position &+= UInt64(count) }
}

/// 64 bits of a label: FNV-1a over its UTF-8 bytes, then mixed.
private func hash(of label: String) -> UInt64 {
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  for byte in label.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
  return mix(hash)
}

/// A permutation of 64-bit words in which each bit of the result depends on all bits of the
/// argument: the output function of SplitMix64 (Steele, Lea, Flood 2014).
private func mix(_ word: UInt64) -> UInt64 {
  var z = word &+ 0x9E37_79B9_7F4A_7C15
  z = (z ^ (z &>> 30)) &* 0xBF58_476D_1CE4_E5B9
  z = (z ^ (z &>> 27)) &* 0x94D0_49BB_1331_11EB
  return z ^ (z &>> 31)
}
