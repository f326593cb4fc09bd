/// Writes values to bytes.
///
/// A value is its type's name and then its parts in order: words as eight bytes, text with its
/// length, arrays with their count, enums with the number of the case. The reader knows the type,
/// so that only what stands behind `any P` names its own.
struct ValueWriter {
  private let machine: Machine
  private var bytes: [UInt8] = []
  private var depth = 0
  /// Why the value cannot be written.
  private var obstacle: StoredVariable?

  /// Larger values are computed again instead.
  static let mostBytes = 1 << 30
  static let mostDepth = 20_000

  init(_ machine: Machine) {
    self.machine = machine
  }

  private var lowering: Lowering { machine.lowering }

  mutating func write(_ value: Words, _ type: Type) -> StoredVariable {
    guard let name = TypeNames(machine.context).name(of: type) else {
      append(value, type)
      return obstacle == .shared ? .shared : .opaque
    }
    append(name)
    append(value, type)
    return obstacle ?? .bytes(bytes)
  }

  /// Remembers why; that a value is shared counts more than that it has no bytes.
  private mutating func fail(_ reason: StoredVariable) {
    if obstacle != .shared { obstacle = reason }
  }

  // MARK: Parts

  private mutating func append(_ word: Int) {
    withUnsafeBytes(of: UInt64(bitPattern: Int64(word)).littleEndian) { bytes += $0 }
  }

  private mutating func append(_ text: String) {
    append(text.utf8.count)
    bytes += text.utf8
  }

  private mutating func append(_ value: Words, _ type: Type) {
    guard depth < Self.mostDepth, bytes.count < Self.mostBytes else { return fail(.opaque) }
    depth += 1
    defer { depth -= 1 }
    let shape = machine.shape(of: type)
    switch shape.kind {
    case .integer, .double, .boolean: append(value[0])
    case .float: append(value[0] & 0xFFFF_FFFF)
    case .string, .character: append(string(at: value))
    case .optional(let wrapped, let isNullable):
      append(value[0] == 0 ? 0 : 1)
      if value[0] != 0 { append(isNullable ? value : value + 1, wrapped) }
    case .array(let element): appendArray(value[0], element)
    case .dictionary, .set: appendTable(value[0])
    case .tuple(let fields), .structure(let fields):
      for field in fields { append(value + field.offset, field.type) }
    case .enumeration: appendEnum(value, type)
    case .instance: fail(.shared)
    case .existential: appendExistential(value[0])
    case .native: appendNative(value[0], type)
    case .function: fail(HeldObjects(machine).areShared(by: value[0]) ? .shared : .opaque)
    // A part of a string keeps the places of the whole string.
    case .substring, .metatype: fail(.opaque)
    case .empty: break
    }
  }

  private mutating func appendArray(_ word: Int, _ element: Type) {
    guard word != 0 else { return fail(.opaque) }
    let payload = HeapObject(word).payload
    let (count, size) = (payload[0], lowering.layout(of: element).size)
    append(count)
    guard count * size * 8 < Self.mostBytes - bytes.count else { return fail(.opaque) }
    if isPlain(element) {
      bytes += UnsafeRawBufferPointer(start: payload + 2, count: count * size * 8)
      return
    }
    for index in 0..<count {
      append(payload + 2 + index * size, element)
      if obstacle == .shared { return }
    }
  }

  /// Whether the words of a value are its bytes.
  private func isPlain(_ type: Type) -> Bool {
    switch machine.shape(of: type).kind {
    case .integer, .double, .boolean: true
    case .tuple(let fields), .structure(let fields): fields.allSatisfy { isPlain($0.type) }
    default: false
    }
  }

  private mutating func appendTable(_ word: Int) {
    guard word != 0 else { return fail(.opaque) }
    let table = machine.hashTable(word)
    append(table.count)
    for index in table.liveIndices {
      append(table.key(index), table.keyType)
      if let type = table.valueType { append(table.value(index), type) }
      if obstacle == .shared { return }
    }
  }

  private mutating func appendEnum(_ value: Words, _ type: Type) {
    let form = lowering.enumLayout(type)
    let tag = value[0]
    guard form.cases.indices.contains(tag) else { return fail(.opaque) }
    append(tag)
    let own = form.cases[tag]
    guard !own.payload.isEmpty else { return }
    if own.isBoxed, value[1] == 0 { return fail(.opaque) }
    var part = own.isBoxed ? HeapObject(value[1]).payload : value + 1
    for payload in own.payload {
      append(part, payload)
      part += lowering.layout(of: payload).size
    }
  }

  private mutating func appendExistential(_ word: Int) {
    guard word != 0 else { return fail(.opaque) }
    let object = HeapObject(word)
    guard case .existential(let type, _) = object.type.kind else { return fail(.shared) }
    guard let name = TypeNames(machine.context).name(of: type) else {
      fail(.opaque)
      return append(object.payload, type)
    }
    append(name)
    append(object.payload, type)
  }

  private mutating func appendNative(_ word: Int, _ type: Type) {
    guard word != 0, let decl = type.nominal, let codec = machine.context.codec(of: decl),
      let encoded = codec.encode(NativeCall.native(HeapObject(word)))
    else { return fail(.opaque) }
    append(encoded.count)
    bytes += encoded
  }
}

/// What objects hold, told by how they are laid out: closures do not say of which types their
/// captures are.
struct HeldObjects {
  private let machine: Machine
  private static let mostDepth = 1000

  init(_ machine: Machine) {
    self.machine = machine
  }

  /// Whether an object leads to something that can be changed through somebody else.
  func areShared(by word: Int) -> Bool { isShared(word, 0) }

  private func isShared(_ word: Int, _ depth: Int) -> Bool {
    guard word != 0 else { return false }
    guard depth < Self.mostDepth else { return true }
    let object = HeapObject(word)
    switch object.type.kind {
    case .instance, .box, .weak: return true
    case .substring: return false
    case .native:
      // Keys and values of a table are written where their types are known.
      return NativeCall.native(object) is HashTable
    case .closure(let captures): return isShared(object.payload + 1, captures, depth)
    case .existential(_, let layout): return isShared(object.payload, layout, depth)
    case .array(let element):
      guard !element.isTrivial else { return false }
      for index in 0..<object.payload[0]
      where isShared(object.payload + 2 + index * element.size, element, depth) {
        return true
      }
      return false
    }
  }

  private func isShared(_ value: Words, _ layout: Layout, _ depth: Int) -> Bool {
    layout.slots.contains { isShared(value, $0, depth) }
  }

  private func isShared(_ value: Words, _ placed: Layout.PlacedSlot, _ depth: Int) -> Bool {
    let place = value + placed.offset
    switch placed.slot {
    case .string: return false
    case .object, .optionalObject: return isShared(place[0], depth + 1)
    case .enumeration(let cases):
      guard cases.indices.contains(place[0]) else { return false }
      return cases[place[0]].contains { isShared(place, $0, depth) }
    }
  }
}
