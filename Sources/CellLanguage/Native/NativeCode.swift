// NativeCode: machine code for x86-64, made from the machine's instructions.
//
// In:  the instructions of one function (`FunctionCode`).
// Out: machine code that does the same with the same frames, registers and heap.
//
// Each instruction becomes a few machine instructions. Registers stay in the frame: what is written
// goes there at once, and copies in the processor's registers last until the next label or call. So
// the dispatch loop can take over in front of any instruction, and that is how everything unusual
// is done: an overflow, an index out of range, a used-up slice leave the machine code, and the loop
// performs the same instruction and reports the problem. What is heavy is done by
// `Machine.perform`, as the loop does it. Where there is no such processor, the loop does it all.
//
// While machine code runs, rbx points to the frame's registers, r12 to the machine's state, r14 to
// the running call, and r13 counts what is left of the slice of steps.

/// When functions run as machine code.
package enum MachineCode: Sendable {
  case never
  /// When they have been used so often that making it pays.
  case whenHot
  /// From their first use on.
  case always
}

/// How machine code was left.
enum NativeExit: Int {
  /// The dispatch loop goes on with the instruction in `State.exit`.
  case interpreted, finished, trapped
}

/// The machine code of one machine.
final class NativeCode {
  let memory: NativeMemory
  private var start = 0
  /// Where machine code returns to: callers in the dispatch loop, and host code.
  private(set) var interpreted = 0
  private(set) var finished = 0
  /// Where machine code leaves: the exit in rax, the instruction in rdx.
  private(set) var leave = 0

  /// nil where there is no processor or memory for it.
  init?(_ state: UnsafeMutablePointer<Machine.State>) {
    #if arch(x86_64) && os(Linux)
      guard let memory = NativeMemory() else { return nil }
      self.memory = memory
      guard makeFrame() else { return nil }
      state.pointee.interpreted = interpreted
    #else
      return nil
    #endif
  }

  typealias Entry =
    @convention(c) (
      UnsafeMutableRawPointer, Int, UnsafeMutablePointer<Int>, Int
    ) -> Int

  /// Runs machine code until it is left.
  func run(
    _ address: Int, _ state: UnsafeMutablePointer<Machine.State>, _ base: Words, _ budget: Int
  ) -> NativeExit {
    guard let pointer = UnsafeRawPointer(bitPattern: start) else { return .trapped }
    let entry = unsafeBitCast(pointer, to: Entry.self)
    return NativeExit(rawValue: entry(state, address, base, budget)) ?? .trapped
  }

  /// The code around all other code: how it is entered and left.
  private func makeFrame() -> Bool {
    var assembler = X86Assembler()
    let saved: [GeneralRegister] = [.rbx, .rbp, .r12, .r13, .r14, .r15]
    for register in saved { assembler.push(register) }
    assembler.apply(.subtract, constant: 8, to: .rsp)
    assembler.move(.rdi, to: .r12)
    assembler.move(.rdx, to: .rbx)
    assembler.move(.rcx, to: .r13)
    assembler.load(MemoryOperand(.r12, StateOffset.top), to: .r14)
    assembler.jump(to: .rsi)

    let leave = assembler.makeLabel()
    assembler.place(leave)
    assembler.store(.rdx, to: MemoryOperand(.r12, StateOffset.exitCode))
    assembler.store(.rbx, to: MemoryOperand(.r12, StateOffset.exitBase))
    assembler.store(.r13, to: MemoryOperand(.r12, StateOffset.exitBudget))
    assembler.apply(.add, constant: 8, to: .rsp)
    for register in saved.reversed() { assembler.pop(register) }
    assembler.returnToCaller()

    let interpreted = assembler.makeLabel()
    assembler.place(interpreted)
    assembler.load(MemoryOperand(.r14, FrameOffset.code), to: .rdx)
    assembler.move(constant: NativeExit.interpreted.rawValue, to: .rax)
    assembler.jump(leave)

    let finished = assembler.makeLabel()
    assembler.place(finished)
    assembler.load(MemoryOperand(.r14, FrameOffset.code), to: .rdx)
    assembler.move(constant: NativeExit.finished.rawValue, to: .rax)
    assembler.jump(leave)

    start = memory.nextAddress
    guard let bytes = assembler.finished(at: start), memory.append(bytes) else { return false }
    self.leave = start + assembler.offset(of: leave)
    self.interpreted = start + assembler.offset(of: interpreted)
    self.finished = start + assembler.offset(of: finished)
    return true
  }

  /// Makes the machine code of a function, if there is room for it.
  func compile(_ code: FunctionCode, _ machine: Machine) {
    guard code.native == 0, let words = code.code, code.count < 1 << 16 else { return }
    var compiler = NativeCompiler(code, words, machine, leave: leave)
    compiler.compile()
    let address = memory.nextAddress
    guard let bytes = compiler.assembler.finished(at: address), memory.append(bytes) else { return }
    let offsets = UnsafeMutablePointer<UInt32>.allocate(capacity: code.count + 1)
    offsets.initialize(repeating: 0, count: code.count + 1)
    for (offset, label) in compiler.entries {
      offsets[offset] = UInt32(compiler.assembler.offset(of: label) + 1)
    }
    code.nativeOffsets = offsets
    code.native = address
  }
}

/// Where the parts of the machine's state are.
enum StateOffset {
  static let top = offset(\.top)
  static let lastFrame = offset(\.lastFrame)
  static let entries = offset(\.entries)
  static let stackEnd = offset(\.stackEnd)
  static let globals = offset(\.globals)
  static let exitCode = offset(\.exit)
  static let exitBase = exitCode + 8
  static let exitBudget = exitCode + 16

  private static func offset(_ part: PartialKeyPath<Machine.State>) -> Int {
    MemoryLayout<Machine.State>.offset(of: part) ?? 0
  }
}

enum FrameOffset {
  static let function = offset(\.function)
  static let code = offset(\.pc)
  static let base = offset(\.base)
  static let native = offset(\.native)
  static let size = MemoryLayout<Machine.Frame>.stride

  private static func offset(_ part: PartialKeyPath<Machine.Frame>) -> Int {
    MemoryLayout<Machine.Frame>.offset(of: part) ?? 0
  }
}

enum EntryOffset {
  static let code = offset(\.code)
  static let frameSize = offset(\.frameSize)
  static let native = offset(\.native)
  static let size = MemoryLayout<Machine.Entry>.stride

  private static func offset(_ part: PartialKeyPath<Machine.Entry>) -> Int {
    MemoryLayout<Machine.Entry>.offset(of: part) ?? 0
  }
}
