import Synchronization

/// The memory of a tensor's elements, shared by copies of the tensor.
///
/// Memory comes from a pool and goes back there. A buffer may wait for its elements: a chain of
/// elementwise operations is performed when somebody wants to read them (`Chain`).
final class Buffer: @unchecked Sendable {
  // Unchecked, because memory is written only before a tensor is handed out, or while its one
  // owner holds it exclusively (`isKnownUniquelyReferenced`).
  let byteCount: Int
  private let memory: Atomic<UnsafeMutableRawPointer?>
  private let chain: Mutex<Chain?>

  init(byteCount: Int) {
    self.byteCount = byteCount
    memory = Atomic(MemoryPool.shared.take(byteCount))
    chain = Mutex(nil)
  }

  /// Elements that a chain of operations will give.
  init(byteCount: Int, awaiting chain: Chain) {
    self.byteCount = byteCount
    memory = Atomic(nil)
    self.chain = Mutex(chain)
  }

  convenience init(copying other: Buffer) {
    self.init(byteCount: other.byteCount)
    address.copyMemory(from: other.address, byteCount: byteCount)
  }

  deinit {
    if let address = memory.load(ordering: .acquiring) {
      MemoryPool.shared.give(address, byteCount)
    }
  }

  /// The memory, with the elements in it.
  @inline(__always)
  var address: UnsafeMutableRawPointer {
    memory.load(ordering: .acquiring) ?? performChain()
  }

  @inline(never)
  private func performChain() -> UnsafeMutableRawPointer {
    chain.withLock { chain in
      if let address = memory.load(ordering: .acquiring) { return address }
      let result = chain.take()?.performed(byteCount) ?? MemoryPool.shared.take(byteCount)
      memory.store(result, ordering: .releasing)
      return result
    }
  }

  /// What the elements wait for; the buffer must not be used any more.
  func takeChain() -> Chain? { chain.withLock { $0.take() } }

  /// The memory, which is the caller's from now on; the buffer must not be used any more.
  func takeMemory() -> UnsafeMutableRawPointer? { memory.exchange(nil, ordering: .acquiring) }

  @inline(__always)
  func elements<Element>(_: Element.Type) -> UnsafeMutablePointer<Element> {
    address.assumingMemoryBound(to: Element.self)
  }
}
