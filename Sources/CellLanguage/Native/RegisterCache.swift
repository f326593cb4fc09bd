/// Which of the processor's registers hold copies of frame registers.
///
/// The frame always has the value too, so a copy can be given up at any time.
struct RegisterCache {
  enum Copy: Equatable {
    case general(GeneralRegister)
    case vector(VectorRegister)
  }

  struct Entry: Equatable {
    let slot: Int
    let copy: Copy
  }

  /// Those that may hold copies. rax, rcx, rdx, xmm0 and xmm1 are for the instruction at hand.
  private static let general: [GeneralRegister] = [.rsi, .rdi, .r8, .r9, .r10, .r11, .r15, .rbp]
  private static let vectors = (2..<16).map { VectorRegister($0) }

  private(set) var copies: [Entry] = []
  private var nextGeneral = 0
  private var nextVector = 0
  /// Used by the instruction at hand: not to be given to anything else.
  private var held: [Copy] = []

  func general(_ slot: Int) -> GeneralRegister? {
    for entry in copies where entry.slot == slot {
      if case .general(let register) = entry.copy { return register }
    }
    return nil
  }

  func vector(_ slot: Int) -> VectorRegister? {
    for entry in copies where entry.slot == slot {
      if case .vector(let register) = entry.copy { return register }
    }
    return nil
  }

  /// A register that no copy is needed in any more.
  mutating func freeGeneral() -> GeneralRegister {
    repeat {
      let register = Self.general[nextGeneral]
      nextGeneral = (nextGeneral + 1) % Self.general.count
      if held.contains(.general(register)) { continue }
      hold(.general(register))
      copies.removeAll { $0.copy == .general(register) }
      return register
    } while true
  }

  mutating func freeVector() -> VectorRegister {
    repeat {
      let register = Self.vectors[nextVector]
      nextVector = (nextVector + 1) % Self.vectors.count
      if held.contains(.vector(register)) { continue }
      hold(.vector(register))
      copies.removeAll { $0.copy == .vector(register) }
      return register
    } while true
  }

  /// Keeps a register until the next instruction.
  mutating func hold(_ copy: Copy) {
    if !held.contains(copy) { held.append(copy) }
  }

  /// Lets the register that was held last be given to something else.
  mutating func releaseLast() { _ = held.popLast() }

  mutating func releaseHeld() { held.removeAll(keepingCapacity: true) }

  /// The register holds what the slot holds, beside other copies of it.
  mutating func add(_ copy: Copy, of slot: Int) { copies.append(Entry(slot: slot, copy: copy)) }

  /// The slot has a new value.
  mutating func forget(_ slot: Int) { copies.removeAll { $0.slot == slot } }

  mutating func forget(_ slots: Range<Int>) { copies.removeAll { slots.contains($0.slot) } }

  mutating func forgetAll() { copies.removeAll(keepingCapacity: true) }

  /// Gives up all copies but these.
  mutating func keep(_ others: [Entry]) { copies.removeAll { !others.contains($0) } }

  /// All copies of a slot are those of another one as well.
  mutating func copy(_ source: Int, to target: Int) {
    for entry in copies where entry.slot == source {
      copies.append(Entry(slot: target, copy: entry.copy))
    }
  }
}
