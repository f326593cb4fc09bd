/// The instructions of one function for one combination of generic arguments.
final class FunctionCode {
  let name: String
  /// nil until the function is first called: code is made when it is needed.
  private(set) var code: UnsafeMutablePointer<UInt64>?
  private(set) var count = 0
  /// The words of the result, which come first in the frame, then those of the parameters.
  let resultSize: Int
  let parameterSize: Int
  var frameSize = 0
  /// Registers that own something and are zero when they do not.
  var cleanup: [(register: Int, layout: Layout)] = []
  /// The first register to clear at entry, and the one behind the last.
  var cleared = 0..<0
  /// For each instruction that can fail, where it comes from; ascending.
  var places: [(offset: Int, span: Span)] = []
  /// Calls that were expanded in place: which instructions, and what was called from where.
  var expansions: [(range: Range<Int>, name: String, call: Span, isUserCode: Bool)] = []
  /// Where each instruction starts, and those that jumps lead to.
  var starts: [Int] = []
  var targets: Set<Int> = []
  /// Its machine code, zero when it has none; see `Machine.Entry`.
  var native = 0
  var nativeOffsets: UnsafeMutablePointer<UInt32>?
  /// How often it was called or went round a loop without machine code.
  var heat = 0
  /// Makes the code.
  var lower: (() throws(Trap) -> Void)?
  let isUserCode: Bool
  let span: Span

  init(name: String, resultSize: Int, parameterSize: Int, isUserCode: Bool, span: Span) {
    self.name = name
    self.resultSize = resultSize
    self.parameterSize = parameterSize
    self.isUserCode = isUserCode
    self.span = span
  }

  deinit {
    code?.deallocate()
    nativeOffsets?.deallocate()
  }

  func setCode(_ instructions: [UInt64]) {
    let block = UnsafeMutablePointer<UInt64>.allocate(capacity: instructions.count)
    block.initialize(from: instructions, count: instructions.count)
    code = block
    count = instructions.count
    lower = nil
  }

  /// The code, made now if this is the first call.
  func prepared() throws(Trap) -> UnsafeMutablePointer<UInt64> {
    if let code { return code }
    if let lower { try lower() }
    guard let code else { throw Trap("'\(name)' cannot be called") }
    return code
  }

  /// Where the instruction at an offset comes from.
  func span(at offset: Int) -> Span {
    var found = span
    for place in places {
      if place.offset > offset { break }
      found = place.span
    }
    return found
  }
}

/// What the machine knows about a class.
final class ClassInfo {
  let type: Type
  let layout: Layout
  let superclass: ClassInfo?
  /// The offset of each stored property.
  var offsets: [ObjectIdentifier: Int] = [:]
  /// The code of each overridable method, by the method that first declared it.
  var methods: [ObjectIdentifier: FunctionCode] = [:]
  /// The initialisers that `self.init` in a convenience initialiser can mean, by the first that
  /// each overrides.
  var initializers: [ObjectIdentifier: (decl: FunctionDecl, substitution: Substitution)] = [:]
  var deinitializers: [FunctionCode] = []
  var objectType: ObjectType?

  init(type: Type, layout: Layout, superclass: ClassInfo?) {
    self.type = type
    self.layout = layout
    self.superclass = superclass
  }

  var hasDeinit: Bool { !deinitializers.isEmpty }
  /// Whether the first word of an object says that it is complete, so that its `deinit` has to run.
  var isGuarded = false
}

/// A value of the host that cells hold by reference: a dictionary, a tensor, a chart.
package class NativeValue {
  package init() {}

  /// A copy that can be changed on its own.
  func copy() throws(Trap) -> NativeValue { self }

  /// What it counts for against the memory limit beside what it counts itself; always the same.
  package var byteCount: Int { 0 }

  /// Where fast host functions find its contents; zero for most.
  var rawStorage: Int { 0 }
}
