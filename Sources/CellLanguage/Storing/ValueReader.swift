/// Reads what `ValueWriter` wrote. Bytes that are no value of the type are refused, never trusted.
struct ValueReader {
  private let machine: Machine
  private let bytes: [UInt8]
  private var position = 0
  private var depth = 0

  private struct Malformed: Error {}

  init(_ machine: Machine, _ bytes: [UInt8]) {
    self.machine = machine
    self.bytes = bytes
  }

  private var lowering: Lowering { machine.lowering }

  /// Reads a value of a type into zeroed words; on failure they hold what was read so far.
  mutating func read(_ type: Type, into value: Words) -> Bool {
    do {
      guard try text() == TypeNames(machine.context).name(of: type) else { return false }
      try read(value, type)
      return position == bytes.count
    } catch {
      return false
    }
  }

  // MARK: Parts

  private mutating func word() throws -> Int {
    guard bytes.count - position >= 8 else { throw Malformed() }
    let word = bytes.withUnsafeBytes {
      $0.loadUnaligned(fromByteOffset: position, as: UInt64.self)
    }
    position += 8
    return Int(Int64(bitPattern: UInt64(littleEndian: word)))
  }

  /// A number of things that take at least as many bytes as given.
  private mutating func count(of size: Int = 1) throws -> Int {
    let count = try word()
    guard count >= 0, count <= (bytes.count - position) / max(1, size) else { throw Malformed() }
    return count
  }

  private mutating func text() throws -> String {
    let count = try count()
    defer { position += count }
    guard let text = String(validating: bytes[position..<position + count], as: UTF8.self) else {
      throw Malformed()
    }
    return text
  }

  private mutating func read(_ value: Words, _ type: Type) throws {
    guard depth < ValueWriter.mostDepth else { throw Malformed() }
    depth += 1
    defer { depth -= 1 }
    switch machine.shape(of: type).kind {
    case .integer(let format):
      value[0] = try word()
      guard format.holds(value[0]) else { throw Malformed() }
    case .double: value[0] = try word()
    case .boolean:
      value[0] = try word()
      guard value[0] == 0 || value[0] == 1 else { throw Malformed() }
    case .float:
      value[0] = try word()
      guard value[0] >> 32 == 0 else { throw Malformed() }
    case .string: store(try text(), at: value)
    case .character:
      let text = try text()
      guard text.count == 1 else { throw Malformed() }
      store(text, at: value)
    case .optional(let wrapped, let isNullable): try readOptional(value, wrapped, isNullable)
    case .array(let element): try readArray(value, element)
    case .dictionary(let key, let element): try readTable(value, key, element)
    case .set(let key): try readTable(value, key, nil)
    case .tuple(let fields), .structure(let fields):
      for field in fields { try read(value + field.offset, field.type) }
    case .enumeration: try readEnum(value, type)
    case .existential: try readExistential(value, type)
    case .native: try readNative(value, type)
    case .empty: break
    case .instance, .function, .substring, .metatype: throw Malformed()
    }
  }

  private mutating func readOptional(_ value: Words, _ wrapped: Type, _ isNullable: Bool) throws {
    switch try word() {
    case 0: return
    case 1:
      if !isNullable { value[0] = 1 }
      try read(isNullable ? value : value + 1, wrapped)
    default: throw Malformed()
    }
  }

  private mutating func readArray(_ value: Words, _ element: Type) throws {
    let size = lowering.layout(of: element).size
    let isPlain = isPlain(element)
    let count = size == 0 ? try word() : try count(of: isPlain ? size * 8 : 1)
    guard count >= 0, count < 1 << 40 else { throw Malformed() }
    let array = try machine.makeArray(machine.arrayType(of: element), capacity: count)
    value[0] = array.word
    if isPlain {
      bytes.withUnsafeBytes { source in
        UnsafeMutableRawBufferPointer(start: array.payload + 2, count: count * size * 8)
          .copyMemory(
            from: UnsafeRawBufferPointer(rebasing: source[position..<position + count * size * 8]))
      }
      position += count * size * 8
      array.payload[0] = count
      return
    }
    for index in 0..<count where size > 0 {
      // What was read so far is part of the array, so that a failure gives it back.
      array.payload[0] = index + 1
      try read(array.payload + 2 + index * size, element)
    }
    array.payload[0] = count
  }

  /// Whether any words are a value.
  private func isPlain(_ type: Type) -> Bool {
    switch machine.shape(of: type).kind {
    case .integer(let format): format.isWord
    case .double: true
    case .tuple(let fields), .structure(let fields): fields.allSatisfy { isPlain($0.type) }
    default: false
    }
  }

  private mutating func readTable(_ value: Words, _ key: Type, _ element: Type?) throws {
    let count = try count()
    let table = HashTable(machine: machine, key: key, value: element)
    value[0] = try machine.makeNative(table).word
    let layouts = [lowering.layout(of: key)] + (element.map { [lowering.layout(of: $0)] } ?? [])
    let pair = Layout.sequence(layouts)
    let words = Words.allocate(capacity: max(1, pair.size))
    words.initialize(repeating: 0, count: max(1, pair.size))
    defer {
      machine.heap.destroy(words, pair)
      words.deallocate()
    }
    for _ in 0..<count {
      try read(words, key)
      let keySize = layouts[0].size
      if let element { try read(words + keySize, element) }
      let (index, isNew) = try table.findOrAdd(words)
      guard isNew else { throw Malformed() }
      if element != nil {
        machine.heap.copy(words + keySize, to: table.value(index), layouts[1])
      }
      machine.heap.destroy(words, pair)
      words.update(repeating: 0, count: max(1, pair.size))
    }
  }

  private mutating func readEnum(_ value: Words, _ type: Type) throws {
    let form = lowering.enumLayout(type)
    let tag = try word()
    guard form.cases.indices.contains(tag) else { throw Malformed() }
    value[0] = tag
    let own = form.cases[tag]
    guard !own.payload.isEmpty else { return }
    var part = value + 1
    if own.isBoxed {
      let number = lowering.boxType(lowering.types.tuple(own.payload))
      let size = own.payload.reduce(0) { $0 + lowering.layout(of: $1).size }
      // The tag alone would name an object that is not there yet.
      let box = try machine.heap.allocate(machine.objectTypes[number], words: size)
      value[1] = box.word
      part = box.payload
    }
    for payload in own.payload {
      try read(part, payload)
      part += lowering.layout(of: payload).size
    }
  }

  private mutating func readExistential(_ value: Words, _ type: Type) throws {
    let name = try text()
    guard let own = TypeNames(machine.context).type(named: name), own.isConcrete, !own.isClass,
      case .existential(let protocols, _) = type.kind,
      protocols.allSatisfy({
        machine.context.conforms(own, to: $0, in: machine.context.emptySignature)
      })
    else { throw Malformed() }
    let number = lowering.existentialType(own)
    let object = try machine.heap.allocate(
      machine.objectTypes[number], words: lowering.layout(of: own).size)
    value[0] = object.word
    try read(object.payload, own)
  }

  private mutating func readNative(_ value: Words, _ type: Type) throws {
    let count = try count()
    guard let decl = type.nominal, let codec = machine.context.codec(of: decl),
      let native = codec.decode(Array(bytes[position..<position + count]))
    else { throw Malformed() }
    position += count
    value[0] = try machine.makeNative(native).word
  }
}
