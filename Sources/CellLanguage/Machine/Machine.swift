import Diagnostics

/// Runs lowered code: registers, heap, globals, host functions and limits.
final class Machine {
  let heap = Heap()
  /// What the process took when the machine was made.
  let memoryAtStart = ProcessMemory.used
  var limits = Limits() { didSet { heap.limit = limits.memory } }
  /// Makes code when it is first called, and knows the types.
  private(set) lazy var lowering = Lowering(context: context, machine: self)
  let context: Context

  // MARK: Tables that instructions refer to by number

  private(set) var functions: [FunctionCode] = []
  private(set) var layouts: [Layout] = []
  private(set) var strings: [String] = []
  private(set) var types: [Type] = []
  private var plainClosures: [Int: HeapObject] = [:]
  private(set) var typeLists: [TypeListObject] = []
  private(set) var objectTypes: [ObjectType] = []
  private(set) var natives: [NativeFunction] = []
  /// For each host function, its fast form if it has one.
  private(set) var fastNatives: [FastFunction?] = []
  private var functionNumbers: [ObjectIdentifier: Int] = [:]
  private var layoutNumbers: [ObjectIdentifier: Int] = [:]
  /// By their bytes: equal texts can differ in these.
  private var stringNumbers: [String: Int] = [:]
  /// By the number of the type.
  private var typeNumbers: [Int: Int] = [:]
  /// By the number that the table of types gives the list.
  private var typeListNumbers: [Int: Int] = [:]
  private var nativeNumbers: [String: Int] = [:]
  private var methodNumbers: [ObjectIdentifier: Int] = [:]
  private(set) var methodRoots: [FunctionDecl] = []

  // MARK: Memory

  /// What the dispatch loop reads all the time, behind a pointer so that reading it costs nothing
  /// but the read.
  let state: UnsafeMutablePointer<State>
  private let stack: Words
  let frames: UnsafeMutablePointer<Frame>
  private let hostCode: UnsafeMutablePointer<UInt64>
  /// Makes machine code; nil where that is not possible or not wanted.
  private(set) var native: NativeCode?
  private var entryCapacity = 1 << 8
  private var globalCount = 0
  private var globalCapacity = 1 << 12
  private var globalLayouts: [(index: Int, layout: Layout)] = []
  /// Why the program was stopped, and where.
  var trap: Trap?
  var trapStack: [TrapFrame] = []
  /// Checks that failed and let the program go on.
  var failures: [FailedCheck] = []
  /// How deeply the value is nested that is being printed, compared or hashed.
  var valueDepth = 0
  /// How deeply host code and machine code call each other.
  var nesting = 0
  var spent = Spent()
  /// What making code took so far, in nanoseconds.
  var loweringTime: UInt64 = 0
  /// The initialisers of statics that are running.
  var initializing: Set<Int> = []
  /// Words that host functions keep on the stack above the running frame.
  var reserved = 0
  /// By requirement and type.
  var witnessCache: [Int: Int] = [:]
  var shapes: [Int: ValueShape] = [:]
  private(set) lazy var nativeType = objectTypes[register(.native)]
  private(set) lazy var substringType = objectTypes[register(.substring)]
  private(set) lazy var weakType = objectTypes[register(.weak)]

  static let stackWords = 1 << 23
  static let frameCapacity = 1 << 18

  struct State {
    /// The call that runs; one before the first frame when there is none.
    var top: UnsafeMutablePointer<Frame>
    /// The last frame that may be used.
    var lastFrame: UnsafeMutablePointer<Frame>
    /// What is needed to call each function, by its number.
    var entries: UnsafeMutablePointer<Entry>
    let stackEnd: Words
    var globals: Words
    /// The error on its way to a handler.
    var thrown: Word = 0
    /// Where machine code was left: the instruction to go on with, its frame and what is left of
    /// the slice.
    var exit: (pc: UnsafeMutablePointer<UInt64>, base: Words, budget: Int)
    /// Where machine code returns to when its caller goes on in the dispatch loop.
    var interpreted = 0
    let frames: UnsafeMutablePointer<Frame>
    unowned(unsafe) let machine: Machine

    var frameCount: Int { top - frames + 1 }
  }

  struct Entry {
    /// nil until the function is first called.
    var code: UnsafeMutablePointer<UInt64>?
    var frameSize = 0
    /// The registers that own something, to be zero at the start.
    var clearStart = 0
    var clearEnd = 0
    /// Its machine code, zero when it has none.
    var native = 0
    /// For each word of the code, one more than the distance to its machine code; zero where
    /// machine code cannot be entered.
    var nativeOffsets: UnsafeMutablePointer<UInt32>?
  }

  /// A call that is running.
  struct Frame {
    let function: Int
    /// Where it goes on.
    var pc: UnsafeMutablePointer<UInt64>
    let base: Words
    /// Where its machine code goes on when the call above returns.
    var native: Int
  }

  // MARK: The outside

  var output = Output()
  var show: ((Type, Words) throws(Trap) -> Void)?

  /// How often a function is called or goes round a loop before it gets machine code.
  let coldUses: Int

  init(context: Context, machineCode: MachineCode = .whenHot) {
    self.context = context
    coldUses = machineCode == .always ? 0 : 30
    stack = .allocate(capacity: Self.stackWords)
    let globals = Words.allocate(capacity: globalCapacity)
    globals.initialize(repeating: 0, count: globalCapacity)
    // The frame before the first one belongs to the host.
    let frames = UnsafeMutablePointer<Frame>.allocate(capacity: Self.frameCapacity + 1) + 1
    let host = UnsafeMutablePointer<UInt64>.allocate(capacity: 1)
    host.initialize(to: UInt64(Opcode.halt.rawValue))
    (frames - 1).initialize(to: Frame(function: 0, pc: host, base: stack, native: 0))
    state = .allocate(capacity: 1)
    self.frames = frames
    hostCode = host
    let entries = UnsafeMutablePointer<Entry>.allocate(capacity: entryCapacity)
    entries.initialize(to: Entry())
    state.initialize(
      to: State(
        top: frames - 1, lastFrame: frames - 1, entries: entries,
        stackEnd: stack + Self.stackWords, globals: globals, exit: (host, stack, Self.slice),
        frames: frames, machine: self))
    registerBuiltins()
    if machineCode != .never { native = NativeCode(state) }
    heap.limit = limits.memory
    heap.deinitialize = { [unowned self] object, info in runDeinit(object, info) }
  }

  deinit {
    // As at the end of a Swift program, no `deinit` of a class runs any more.
    heap.deinitialize = nil
    for closure in plainClosures.values { heap.release(closure.word) }
    for (index, layout) in globalLayouts { heap.destroy(state.pointee.globals + index, layout) }
    stack.deallocate()
    (frames - 1).deallocate()
    hostCode.deallocate()
    state.pointee.globals.deallocate()
    state.pointee.entries.deallocate()
    state.deallocate()
  }

  /// The first word of the stack.
  var stackStart: Words { stack }

  // MARK: Numbers

  func number(of code: FunctionCode) -> Int {
    if let known = functionNumbers[ObjectIdentifier(code)] { return known }
    functions.append(code)
    let number = functions.count - 1
    functionNumbers[ObjectIdentifier(code)] = number
    if number == entryCapacity { growEntries() }
    (state.pointee.entries + number).initialize(to: Entry())
    return number
  }

  private func growEntries() {
    let larger = UnsafeMutablePointer<Entry>.allocate(capacity: entryCapacity * 2)
    larger.update(from: state.pointee.entries, count: entryCapacity)
    state.pointee.entries.deallocate()
    state.pointee.entries = larger
    entryCapacity *= 2
  }

  func number(of layout: Layout) -> Int {
    if let known = layoutNumbers[ObjectIdentifier(layout)] { return known }
    layouts.append(layout)
    layoutNumbers[ObjectIdentifier(layout)] = layouts.count - 1
    return layouts.count - 1
  }

  func number(of text: String) -> Int {
    // Texts that are equal need not have the same bytes.
    if let known = stringNumbers[text], strings[known].utf8.elementsEqual(text.utf8) {
      return known
    }
    strings.append(text)
    stringNumbers[text] = strings.count - 1
    return strings.count - 1
  }

  func number(of type: Type) -> Int {
    if let known = typeNumbers[type.id] { return known }
    types.append(type)
    typeNumbers[type.id] = types.count - 1
    return types.count - 1
  }

  func number(of list: TypeList) -> Int {
    let key = context.types.number(of: [list.selfType] + list.types)
    if let known = typeListNumbers[key] { return known }
    typeLists.append(TypeListObject(list))
    typeListNumbers[key] = typeLists.count - 1
    return typeLists.count - 1
  }

  func register(_ kind: ObjectType.Kind) -> Int {
    objectTypes.append(heap.register(kind))
    return objectTypes.count - 1
  }

  /// A closure that captured nothing; there is one for each function.
  func plainClosure(_ code: FunctionCode, type: Int) -> Word? {
    let function = number(of: code)
    if let known = plainClosures[function] { return known.word }
    guard let object = try? heap.allocate(objectTypes[type], words: 1) else { return nil }
    object.payload[0] = function
    plainClosures[function] = object
    return object.word
  }

  func methodNumber(_ root: FunctionDecl) -> Int {
    if let known = methodNumbers[ObjectIdentifier(root)] { return known }
    methodRoots.append(root)
    methodNumbers[ObjectIdentifier(root)] = methodRoots.count - 1
    return methodRoots.count - 1
  }

  func nativeNumber(_ name: String) -> Int? { nativeNumbers[name] }

  /// Makes a function of the host callable by name.
  func register(_ name: String, _ function: @escaping NativeFunction) {
    nativeNumbers[name] = natives.count
    natives.append(function)
    fastNatives.append(nil)
  }

  /// Gives a host function a form that is tried first.
  func registerFast(_ name: String, _ function: @escaping FastFunction) {
    guard let number = nativeNumbers[name] else { return }
    fastNatives[number] = function
  }

  // MARK: Globals

  func addGlobal(_ layout: Layout) -> Int {
    let index = globalCount
    globalCount += layout.size
    while globalCount > globalCapacity { growGlobals() }
    if !layout.isTrivial { globalLayouts.append((index, layout)) }
    return index
  }

  private func growGlobals() {
    let larger = Words.allocate(capacity: globalCapacity * 2)
    larger.initialize(repeating: 0, count: globalCapacity * 2)
    larger.update(from: state.pointee.globals, count: globalCapacity)
    state.pointee.globals.deallocate()
    state.pointee.globals = larger
    globalCapacity *= 2
  }
}

/// A function of the host. Its window holds room for the result, then the arguments.
package typealias NativeFunction = (inout NativeCall) throws -> Void

/// The types that a host function is told about.
struct TypeList {
  /// The type that the function is a member of; `()` for free functions.
  let selfType: Type
  /// What its generic parameters stand for.
  let types: [Type]
}

/// A type list at an address of its own.
final class TypeListObject {
  let list: TypeList
  /// For each type, its words and those of an optional one; for fast functions.
  private(set) var sizes: UnsafeMutablePointer<Int>?

  init(_ list: TypeList) {
    self.list = list
  }

  deinit { sizes?.deallocate() }

  func sizes(_ lowering: Lowering) -> UnsafeMutablePointer<Int> {
    if let sizes { return sizes }
    let made = UnsafeMutablePointer<Int>.allocate(capacity: max(1, 2 * list.types.count))
    for (number, type) in list.types.enumerated() {
      made[2 * number] = lowering.layout(of: type).size
      made[2 * number + 1] = lowering.layout(of: lowering.known.optional(type)).size
    }
    sizes = made
    return made
  }
}

/// What stops a program that does not end by itself. The defaults are beyond what honest cells do.
package struct Limits: Sendable {
  package var steps = 20_000_000_000
  package var seconds = 120.0
  package var memory = 4 << 30
  package var recursion = 100_000
  package var output = 4 << 20

  /// The deepest recursion that the machine has room for.
  package static let deepestRecursion = 250_000

  package init() {}
}

/// What a program prints.
struct Output {
  private(set) var text = ""
  private(set) var size = 0

  mutating func append(_ part: String, limit: Int) throws(Trap) {
    size += part.utf8.count
    guard size <= limit else { throw Trap(.output(limit: limit)) }
    text += part
  }

  mutating func take() -> String {
    defer {
      text = ""
      size = 0
    }
    return text
  }
}

/// An error of the program on its way through host code.
package struct ThrownInCell: Error {}

/// A place on the call stack of a program that was stopped.
struct TrapFrame {
  let function: String
  let span: Span
  let isUserCode: Bool
}

/// What a program has used of its limits.
struct Spent {
  var steps = 0
  /// Work of host functions since the clock was last looked at.
  var hostWork = 0
  /// When the run started, in nanoseconds of the monotonic clock.
  var start: UInt64 = 0
  /// When the memory of the process was last looked at.
  var memoryLook: UInt64 = 0
  var isCancelled = false
}
