#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What a heap object is, shared by all objects alike.
final class ObjectType {
  enum Kind {
    /// Words: count, capacity, then the elements.
    case array(element: Layout)
    /// An instance of a class: its stored properties.
    case instance(ClassInfo)
    /// A variable that closures share.
    case box(Layout)
    /// Words: the code, then what it captured.
    case closure(Layout)
    /// A value of any type behind `any P`.
    case existential(Type, Layout)
    /// Words: a reference to an object of the host, then where its contents are, or zero.
    case native
    /// The four words of a Swift `Substring`.
    case substring
    /// Words: an instance that is not owned, or zero; the type of its existential, or zero.
    case weak
  }

  let kind: Kind

  init(_ kind: Kind) {
    self.kind = kind
  }
}

/// A counted block of memory: the count, the object's type, then its words.
struct HeapObject {
  let words: Words

  static let headerSize = 2

  init(_ words: Words) {
    self.words = words
  }

  /// The object that a word points to.
  @inline(__always)
  init(_ word: Word) {
    words = Words(bitPattern: word).unsafelyUnwrapped
  }

  @inline(__always) var word: Word { Int(bitPattern: words) }

  @inline(__always) var count: Int {
    get { words[0] }
    nonmutating set { words[0] = newValue }
  }

  @inline(__always) var isUnique: Bool { words[0] == 1 }

  @inline(__always) var type: ObjectType {
    Unmanaged<ObjectType>.fromOpaque(
      UnsafeRawPointer(bitPattern: words[1]).unsafelyUnwrapped
    ).takeUnretainedValue()
  }

  /// The words behind the header.
  @inline(__always) var payload: Words { words + Self.headerSize }
}

/// The heap of one machine: counted objects and a limit on their total size.
final class Heap {
  /// Bytes in use.
  private(set) var used = 0
  /// The number of objects alive; zero when a program has given everything back.
  private(set) var liveObjects = 0
  var limit = Int.max
  /// Runs the `deinit` of a class instance.
  var deinitialize: ((HeapObject, ClassInfo) -> Void)?
  private let scratch = UnsafeMutablePointer<String>.allocate(capacity: 1)
  private var depth = 0
  private var postponed: [Word] = []
  /// Types are kept alive as long as the heap, so that objects need not count them.
  private var types: [ObjectType] = []
  /// The weak references to each instance that has any.
  private var references: [Word: [Word]] = [:]

  deinit { scratch.deallocate() }

  /// Registers a type; its objects may be made from now on.
  func register(_ kind: ObjectType.Kind) -> ObjectType {
    let type = ObjectType(kind)
    types.append(type)
    return type
  }

  /// A new object with a count of one; its words are zero.
  func allocate(_ type: ObjectType, words: Int) throws(Trap) -> HeapObject {
    let size = (words + HeapObject.headerSize) * 8
    try reserve(size)
    guard let block = calloc(words + HeapObject.headerSize, 8) else {
      used -= size
      throw Trap(.memory(limit: limit))
    }
    liveObjects += 1
    let object = HeapObject(block.assumingMemoryBound(to: Int.self))
    object.words[0] = 1
    object.words[1] = Int(bitPattern: Unmanaged.passUnretained(type).toOpaque())
    return object
  }

  /// Counts memory that is about to be taken.
  func reserve(_ bytes: Int) throws(Trap) {
    guard bytes <= limit - used else { throw Trap(.memory(limit: limit)) }
    used += bytes
  }

  /// Stops when there is no room for as many bytes.
  func check(_ bytes: (partialValue: Int, overflow: Bool)) throws(Trap) {
    guard !bytes.overflow, bytes.partialValue <= limit - used else {
      throw Trap(.memory(limit: limit))
    }
  }

  func giveBack(_ bytes: Int) { used -= bytes }

  /// Makes an array's block longer; the object may move.
  func grow(_ object: HeapObject, from old: Int, to new: Int) throws(Trap) -> HeapObject {
    try reserve((new - old) * 8)
    let bytes = (new + HeapObject.headerSize) * 8
    guard let block = realloc(object.words, bytes) else {
      used -= (new - old) * 8
      throw Trap(.memory(limit: limit))
    }
    let moved = block.assumingMemoryBound(to: Int.self)
    (moved + HeapObject.headerSize + old).initialize(repeating: 0, count: new - old)
    return HeapObject(moved)
  }

  @inline(__always)
  func retain(_ word: Word) {
    guard word != 0 else { return }
    HeapObject(word).words[0] &+= 1
  }

  @inline(__always)
  func release(_ word: Word) {
    guard word != 0 else { return }
    let object = HeapObject(word)
    object.words[0] &-= 1
    if object.words[0] == 0 { end(object) }
  }

  /// Ends an object; deep structures are taken apart with a list instead of recursion.
  @inline(never)
  private func end(_ object: HeapObject) {
    if depth > 64 {
      postponed.append(object.word)
      return
    }
    depth += 1
    destroy(object)
    depth -= 1
    guard depth == 0 else { return }
    while let word = postponed.popLast() {
      depth += 1
      destroy(HeapObject(word))
      depth -= 1
    }
  }

  private func destroy(_ object: HeapObject) {
    let payload = object.payload
    var size: Int
    switch object.type.kind {
    case .array(let element):
      let count = payload[0]
      size = 2 + payload[1] * element.size
      if !element.isTrivial {
        for index in 0..<count { destroy(payload + 2 + index * element.size, element) }
      }
    case .substring:
      size = 4
      UnsafeMutableRawPointer(payload).assumingMemoryBound(to: Substring.self)
        .deinitialize(count: 1)
    case .weak:
      size = 2
      forgetReference(object)
    case .instance(let info):
      if !references.isEmpty { clearReferences(to: object.word) }
      if info.hasDeinit, !info.type.isClass || !info.isGuarded || payload[0] != 0 {
        // The object is alive again while its `deinit` runs.
        object.words[0] = 1
        deinitialize?(object, info)
        object.words[0] -= 1
      }
      size = info.layout.size
      destroy(payload, info.layout)
    case .box(let layout), .existential(_, let layout):
      size = layout.size
      destroy(payload, layout)
    case .closure(let captures):
      size = 1 + captures.size
      destroy(payload + 1, captures)
    case .native:
      size = 2
      if let pointer = UnsafeRawPointer(bitPattern: payload[0]) {
        let value = Unmanaged<NativeValue>.fromOpaque(pointer)
        used -= value.takeUnretainedValue().byteCount
        value.release()
      }
    }
    size += HeapObject.headerSize
    used -= size * 8
    liveObjects -= 1
    free(object.words)
  }

  // MARK: Weak references

  /// A new reference to the instance in a word, which may be inside an existential; zero for none.
  func makeReference(_ word: Word, _ type: ObjectType) throws(Trap) -> Word {
    guard word != 0 else { return 0 }
    var (target, form) = (word, 0)
    if case .existential = HeapObject(word).type.kind {
      target = HeapObject(word).payload[0]
      form = HeapObject(word).words[1]
    }
    let reference = try allocate(type, words: 2)
    reference.payload[0] = target
    reference.payload[1] = form
    references[target, default: []].append(reference.word)
    return reference.word
  }

  /// The instance that a reference refers to, counted; zero when it has ended.
  func readReference(_ word: Word) throws(Trap) -> Word {
    guard word != 0 else { return 0 }
    let reference = HeapObject(word)
    guard case .weak = reference.type.kind else {
      retain(word)
      return word
    }
    let target = reference.payload[0]
    guard target != 0, HeapObject(target).count > 0 else { return 0 }
    retain(target)
    guard let form = UnsafeRawPointer(bitPattern: reference.payload[1]) else { return target }
    let type = Unmanaged<ObjectType>.fromOpaque(form).takeUnretainedValue()
    let existential = try allocate(type, words: 1)
    existential.payload[0] = target
    return existential.word
  }

  private func clearReferences(to target: Word) {
    for word in references.removeValue(forKey: target) ?? [] { HeapObject(word).payload[0] = 0 }
  }

  private func forgetReference(_ reference: HeapObject) {
    let target = reference.payload[0]
    guard target != 0 else { return }
    references[target]?.removeAll { $0 == reference.word }
    if references[target]?.isEmpty ?? false { references[target] = nil }
  }

  // MARK: Values

  /// Copies a value to a place that holds none.
  @inline(__always)
  func copy(_ source: Words, to target: Words, _ layout: Layout) {
    for index in 0..<layout.size { target[index] = source[index] }
    if !layout.isTrivial { retain(target, layout) }
  }

  /// Counts the parts of a value whose words were just copied.
  @inline(never)
  func retain(_ value: Words, _ layout: Layout) {
    for placed in layout.slots { retain(value + placed.offset, placed.slot) }
  }

  /// Counts a string whose words were just copied: a copy is made and deliberately never ended.
  @inline(__always)
  func retainString(_ place: Words) {
    if place[1] == 0 { return }
    scratch.initialize(to: UnsafeRawPointer(place).assumingMemoryBound(to: String.self).pointee)
  }

  private func retain(_ place: Words, _ slot: Layout.Slot) {
    switch slot {
    case .object, .optionalObject: retain(place.pointee)
    case .string: retainString(place)
    case .enumeration(let cases):
      let tag = place.pointee
      guard cases.indices.contains(tag) else { return }
      for placed in cases[tag] { retain(place + placed.offset, placed.slot) }
    }
  }

  /// Ends a value and leaves zeros.
  @inline(never)
  func destroy(_ value: Words, _ layout: Layout) {
    for placed in layout.slots { destroy(value + placed.offset, placed.slot) }
  }

  private func destroy(_ place: Words, _ slot: Layout.Slot) {
    switch slot {
    case .object, .optionalObject:
      let word = place.pointee
      place.pointee = 0
      release(word)
    case .string: destroyString(place)
    case .enumeration(let cases):
      let tag = place.pointee
      guard cases.indices.contains(tag) else { return }
      for placed in cases[tag] { destroy(place + placed.offset, placed.slot) }
    }
  }

  /// Whether a value was taken out of its place, which only overlapping accesses can see, or was
  /// never put there. An enum's first case may look so where it has no payload.
  @inline(never)
  func isMissing(_ value: Words, _ layout: Layout) -> Bool { isMissing(value, layout.slots) }

  private func isMissing(_ value: Words, _ slots: [Layout.PlacedSlot]) -> Bool {
    slots.contains { placed in
      switch placed.slot {
      case .object: return value[placed.offset] == 0
      case .string: return value[placed.offset + 1] == 0
      case .optionalObject: return false
      case .enumeration(let cases):
        guard value[placed.offset] == 0, let first = cases.first else { return false }
        return isMissing(value + placed.offset, first)
      }
    }
  }
}

// Strings are held as the two words of a Swift string, so that the host's operations work on them
// in place. A second word of zero never occurs in one: it means that there is none.

/// Reads the string at a place without taking it.
@inline(__always)
func string(at place: Words) -> String {
  if place[1] == 0 { return "" }
  return UnsafeRawPointer(place).assumingMemoryBound(to: String.self).pointee
}

/// Puts a string into a place that holds none.
@inline(__always)
func store(_ string: String, at place: Words) {
  UnsafeMutableRawPointer(place).assumingMemoryBound(to: String.self).initialize(to: string)
}

/// Changes the string at a place.
@inline(__always)
func withString<R>(at place: Words, _ change: (inout String) -> R) -> R {
  change(&UnsafeMutableRawPointer(place).assumingMemoryBound(to: String.self).pointee)
}

/// Whether two strings are equal, mostly told by their words alone: short ASCII strings are held in
/// the words themselves, in one way only.
@inline(__always)
func areEqualStrings(_ a: Words, _ b: Words) -> Bool {
  if a[0] == b[0], a[1] == b[1] { return true }
  if UInt(bitPattern: a[1]) >> 60 == 0xE, UInt(bitPattern: b[1]) >> 60 == 0xE { return false }
  return string(at: a) == string(at: b)
}

@inline(__always)
func destroyString(_ place: Words) {
  if place[1] == 0 { return }
  UnsafeMutableRawPointer(place).assumingMemoryBound(to: String.self).deinitialize(count: 1)
  place[0] = 0
  place[1] = 0
}
