extension Machine {
  /// Whether two values of a type are equal.
  func isEqual(_ a: Words, _ b: Words, _ type: Type) throws(Trap) -> Bool {
    try enterValue()
    defer { valueDepth -= 1 }
    let shape = shape(of: type)
    switch shape.kind {
    case .integer, .boolean, .metatype: return a[0] == b[0]
    case .double:
      return Double(bitPattern: UInt64(UInt(bitPattern: a[0])))
        == Double(bitPattern: UInt64(UInt(bitPattern: b[0])))
    case .float:
      return Float(bitPattern: UInt32(truncatingIfNeeded: a[0]))
        == Float(bitPattern: UInt32(truncatingIfNeeded: b[0]))
    case .string, .character: return string(at: a) == string(at: b)
    case .substring: return substring(a) == substring(b)
    case .optional(let wrapped, let isNullable):
      if a[0] == 0 || b[0] == 0 { return a[0] == 0 && b[0] == 0 }
      let offset = isNullable ? 0 : 1
      return try isEqual(a + offset, b + offset, wrapped)
    case .array(let element): return try areEqualArrays(a[0], b[0], element)
    case .dictionary, .set: return try areEqualTables(hashTable(a[0]), hashTable(b[0]))
    case .tuple(let fields): return try areEqual(fields, a, b)
    case .structure(let fields):
      if let custom = customEquality(shape) { return try callEquality(custom, a, b, type) }
      return try areEqual(fields, a, b)
    case .enumeration:
      if let custom = customEquality(shape) { return try callEquality(custom, a, b, type) }
      return try areEqualCases(a, b, type)
    case .instance, .native:
      if let custom = customEquality(shape) { return try callEquality(custom, a, b, type) }
      return a[0] == b[0]
    case .existential: return try areEqualExistentials(a[0], b[0])
    case .function: return a[0] == b[0]
    case .empty: return true
    }
  }

  private func customEquality(_ shape: ValueShape) -> Int? {
    customMember("==", of: "Equatable", for: shape)
  }

  private func callEquality(_ code: Int, _ a: Words, _ b: Words, _ type: Type) throws(Trap) -> Bool
  {
    let size = lowering.layout(of: type).size
    let window = try invokeTrapping(code) { window in
      (window + 1).update(from: a, count: size)
      (window + 1 + size).update(from: b, count: size)
    }
    return window[0] != 0
  }

  private func areEqual(
    _ fields: [ValueShape.Field], _ a: Words, _ b: Words
  ) throws(Trap) -> Bool {
    for field in fields
    where try !isEqual(a + field.offset, b + field.offset, field.type) {
      return false
    }
    return true
  }

  private func areEqualArrays(_ a: Word, _ b: Word, _ element: Type) throws(Trap) -> Bool {
    if a == b { return true }
    let (left, right) = (HeapObject(a).payload, HeapObject(b).payload)
    guard left[0] == right[0] else { return false }
    let size = lowering.layout(of: element).size
    for index in 0..<left[0] {
      let offset = 2 + index * size
      if try !isEqual(left + offset, right + offset, element) { return false }
    }
    return true
  }

  private func areEqualCases(_ a: Words, _ b: Words, _ type: Type) throws(Trap) -> Bool {
    guard a[0] == b[0] else { return false }
    let own = lowering.enumLayout(type).cases[a[0]]
    let (left, right) =
      own.isBoxed
      ? (HeapObject(a[1]).payload, HeapObject(b[1]).payload) : (a + 1, b + 1)
    var offset = 0
    for part in own.payload {
      if try !isEqual(left + offset, right + offset, part) { return false }
      offset += lowering.layout(of: part).size
    }
    return true
  }

  private func areEqualExistentials(_ a: Word, _ b: Word) throws(Trap) -> Bool {
    if a == b { return true }
    guard a != 0, b != 0 else { return false }
    guard case .existential(let left, _) = HeapObject(a).type.kind,
      case .existential(let right, _) = HeapObject(b).type.kind, left == right
    else { return false }
    return try isEqual(HeapObject(a).payload, HeapObject(b).payload, left)
  }

  // MARK: Hashing

  /// Mixes a value into a hash.
  func hash(_ value: Words, _ type: Type, into state: inout Int) throws(Trap) {
    try enterValue()
    defer { valueDepth -= 1 }
    let shape = shape(of: type)
    switch shape.kind {
    case .integer, .boolean, .metatype: Self.mix(value[0], into: &state)
    case .double:
      // Equal numbers have equal hashes, also 0.0 and -0.0.
      let number = Double(bitPattern: UInt64(UInt(bitPattern: value[0])))
      Self.mix(number == 0 ? 0 : value[0], into: &state)
    case .float:
      let number = Float(bitPattern: UInt32(truncatingIfNeeded: value[0]))
      Self.mix(number == 0 ? 0 : value[0], into: &state)
    case .string, .character: Self.mix(string(at: value), into: &state)
    case .substring: Self.mix(String(substring(value)), into: &state)
    case .optional(let wrapped, let isNullable):
      Self.mix(value[0] == 0 ? 0 : 1, into: &state)
      if value[0] != 0 { try hash(isNullable ? value : value + 1, wrapped, into: &state) }
    case .array(let element): try hashArray(value[0], element, into: &state)
    case .dictionary, .set: try hashTableContents(hashTable(value[0]), into: &state)
    case .tuple(let fields):
      for field in fields { try hash(value + field.offset, field.type, into: &state) }
    case .structure(let fields):
      if let custom = customMember("hash", of: "Hashable", for: shape) {
        return try callHash(custom, value, type, into: &state)
      }
      for field in fields { try hash(value + field.offset, field.type, into: &state) }
    case .enumeration:
      if let custom = customMember("hash", of: "Hashable", for: shape) {
        return try callHash(custom, value, type, into: &state)
      }
      try hashCase(value, type, into: &state)
    case .instance, .native:
      if let custom = customMember("hash", of: "Hashable", for: shape) {
        return try callHash(custom, value, type, into: &state)
      }
      Self.mix(value[0], into: &state)
    case .existential:
      guard value[0] != 0 else { return }
      let object = HeapObject(value[0])
      if case .existential(let inner, _) = object.type.kind {
        try hash(object.payload, inner, into: &state)
      }
    case .function, .empty: break
    }
  }

  private func hashArray(_ word: Word, _ element: Type, into state: inout Int) throws(Trap) {
    let payload = HeapObject(word).payload
    let size = lowering.layout(of: element).size
    Self.mix(payload[0], into: &state)
    for index in 0..<payload[0] { try hash(payload + 2 + index * size, element, into: &state) }
  }

  private func hashCase(_ value: Words, _ type: Type, into state: inout Int) throws(Trap) {
    Self.mix(value[0], into: &state)
    let own = lowering.enumLayout(type).cases[value[0]]
    var part = own.isBoxed ? HeapObject(value[1]).payload : value + 1
    for payload in own.payload {
      try hash(part, payload, into: &state)
      part += lowering.layout(of: payload).size
    }
  }

  /// The order of the entries must not matter, so their hashes are added up.
  private func hashTableContents(_ table: HashTable, into state: inout Int) throws(Trap) {
    var sum = 0
    for index in table.liveIndices {
      var own = 0
      try hash(table.key(index), table.keyType, into: &own)
      if let type = table.valueType { try hash(table.value(index), type, into: &own) }
      sum = sum &+ own
    }
    Self.mix(sum, into: &state)
  }

  private func callHash(
    _ code: Int, _ value: Words, _ type: Type, into state: inout Int
  ) throws(Trap) {
    let size = lowering.layout(of: type).size
    let start = state
    let window = try invokeTrapping(code) { window in
      window.update(from: value, count: size)
      window[size] = start
    }
    state = window[size]
  }

  /// One step of a 64-bit mixer.
  static func mix(_ word: Int, into state: inout Int) {
    var x = UInt64(bitPattern: Int64(state ^ word)) &+ 0x9E37_79B9_7F4A_7C15
    x = (x ^ (x >> 30)) &* 0xBF58_476D_1CE4_E5B9
    x = (x ^ (x >> 27)) &* 0x94D0_49BB_1331_11EB
    state = Int(truncatingIfNeeded: x ^ (x >> 31))
  }

  /// Equal strings have equal hashes whatever their normal form.
  static func mix(_ text: String, into state: inout Int) {
    var text = text
    let hash: UInt64? = text.withUTF8 { bytes in
      var value: UInt64 = 0xCBF2_9CE4_8422_2325
      var all: UInt8 = 0
      for byte in bytes {
        value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
        all |= byte
      }
      return all < 0x80 ? value : nil
    }
    guard let hash else { return mixCanonical(text, into: &state) }
    mix(Int(truncatingIfNeeded: hash), into: &state)
  }

  /// Swift's own hash of a string is the same for all its normal forms, but differs from process
  /// to process; it is only ever used inside one.
  private static func mixCanonical(_ text: String, into state: inout Int) {
    mix(text.hashValue, into: &state)
  }
}

extension Machine {
  /// The order that the language gives to values: numbers, texts, and enums by case and payload.
  func isLess(_ a: Words, _ b: Words, _ type: Type) throws(Trap) -> Bool {
    let shape = shape(of: type)
    switch shape.kind {
    case .integer(let format):
      return format.isSigned ? a[0] < b[0] : UInt(bitPattern: a[0]) < UInt(bitPattern: b[0])
    case .double:
      return Double(bitPattern: UInt64(UInt(bitPattern: a[0])))
        < Double(bitPattern: UInt64(UInt(bitPattern: b[0])))
    case .float:
      return Float(bitPattern: UInt32(truncatingIfNeeded: a[0]))
        < Float(bitPattern: UInt32(truncatingIfNeeded: b[0]))
    case .string, .character: return string(at: a) < string(at: b)
    default: break
    }
    if let custom = customMember("<", of: "Comparable", for: shape) {
      return try callOrder(custom, a, b, type)
    }
    guard case .enumeration = shape.kind else { return false }
    return try isLessCase(a, b, type)
  }

  private func callOrder(_ code: Int, _ a: Words, _ b: Words, _ type: Type) throws(Trap) -> Bool {
    let size = lowering.layout(of: type).size
    let window = try invokeTrapping(code) { window in
      (window + 1).update(from: a, count: size)
      (window + 1 + size).update(from: b, count: size)
    }
    return window[0] != 0
  }

  private func isLessCase(_ a: Words, _ b: Words, _ type: Type) throws(Trap) -> Bool {
    guard a[0] == b[0] else { return a[0] < b[0] }
    let own = lowering.enumLayout(type).cases[a[0]]
    let (left, right) =
      own.isBoxed ? (HeapObject(a[1]).payload, HeapObject(b[1]).payload) : (a + 1, b + 1)
    var offset = 0
    for part in own.payload {
      if try isLess(left + offset, right + offset, part) { return true }
      if try isLess(right + offset, left + offset, part) { return false }
      offset += lowering.layout(of: part).size
    }
    return false
  }
}
