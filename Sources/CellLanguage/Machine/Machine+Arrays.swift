extension Machine {
  static let overlap = Trap(
    "overlapping accesses: the value is being changed elsewhere",
    help: "copy it into a variable first")
  static let notThere = Trap(
    "a variable has no value here: its declaration has not run yet, or it is being changed",
    help: "declare it above, or copy it into another variable first")
  static let nilTrap = Trap(
    "unexpectedly found nil while unwrapping an Optional value",
    help: "give a default with '??', or unwrap it with 'if let'")

  static func indexTrap(_ index: Int, _ count: Int) -> Trap {
    Trap("index \(index) is out of range for an array of \(count) element\(count == 1 ? "" : "s")")
  }

  /// The object type of arrays of an element type.
  func arrayType(of element: Type) -> ObjectType {
    // The number may be new, so the table is looked at only afterwards.
    let number = lowering.arrayType(element)
    return objectTypes[number]
  }

  /// A new, empty array with room for some elements.
  func makeArray(_ type: ObjectType, capacity: Int) throws(Trap) -> HeapObject {
    guard case .array(let element) = type.kind else { throw Trap("this is no array type") }
    let (words, overflow) = max(capacity, 0).multipliedReportingOverflow(by: max(element.size, 1))
    guard !overflow, words < 1 << 40 else { throw Trap(.memory(limit: limits.memory)) }
    let object = try heap.allocate(type, words: 2 + max(capacity, 0) * element.size)
    object.payload[1] = capacity
    return object
  }

  /// Makes the array in a register the only owner of its elements; false when that traps.
  @inline(never)
  func makeUnique(_ place: Words, _ pc: UnsafeMutablePointer<UInt64>, _ r: Words) -> Bool {
    do throws(Trap) {
      place.pointee = try uniqueArray(place.pointee, room: 0).word
      return true
    } catch {
      saveState(pc, r)
      stop(error)
      return false
    }
  }

  /// The array itself if it is shared with nobody and has room, else a copy or a longer block.
  func uniqueArray(_ word: Word, room: Int) throws(Trap) -> HeapObject {
    let object = HeapObject(word)
    guard case .array(let element) = object.type.kind else { throw Trap("this is no array") }
    let payload = object.payload
    let (count, capacity) = (payload[0], payload[1])
    guard room < 1 << 40 else { throw Trap(.memory(limit: limits.memory)) }
    if object.isUnique, count + room <= capacity { return object }
    let needed = count + room
    let wanted = needed <= capacity ? capacity : max(needed, 2 * count, 4)
    if object.isUnique {
      let grown = try heap.grow(
        object, from: 2 + capacity * element.size, to: 2 + wanted * element.size)
      grown.payload[1] = wanted
      return grown
    }
    let copy = try makeArray(object.type, capacity: max(needed, room == 0 ? count : wanted))
    copyElements(payload + 2, to: copy.payload + 2, count, element)
    copy.payload[0] = count
    heap.release(word)
    return copy
  }

  func copyElements(_ source: Words, to target: Words, _ count: Int, _ element: Layout) {
    guard element.size > 0 else { return }
    target.update(from: source, count: count * element.size)
    guard !element.isTrivial else { return }
    for index in 0..<count { heap.retain(target + index * element.size, element) }
  }

  /// The words of an element that are going to change; nil when that traps.
  @inline(never)
  func element(
    _ place: Words, _ index: Int, _ shape: UInt64, _ pc: UnsafeMutablePointer<UInt64>, _ r: Words
  ) -> Words? {
    let count = HeapObject(place.pointee).payload[0]
    if UInt(bitPattern: index) >= UInt(bitPattern: count) {
      saveState(pc, r)
      stop(Self.indexTrap(index, count))
      return nil
    }
    if !HeapObject(place.pointee).isUnique, !makeUnique(place, pc, r) { return nil }
    let payload = HeapObject(place.pointee).payload
    return payload + (2 + index * Int(shape & 0xFFFF_FFFF) + Int(shape >> 32))
  }

  @inline(never)
  func appendSlowly(
    _ place: Words, _ value: Words, _ size: Int, _ pc: UnsafeMutablePointer<UInt64>, _ r: Words
  ) -> Bool {
    do throws(Trap) {
      let array = try uniqueArray(place.pointee, room: 1)
      place.pointee = array.word
      let count = array.payload[0]
      (array.payload + 2 + count * size).update(from: value, count: size)
      array.payload[0] = count + 1
      return true
    } catch {
      saveState(pc, r)
      stop(error)
      return false
    }
  }

  /// Appends to the string at a place, within the memory limit.
  func appendText(_ text: String, to place: Words) throws(Trap) {
    let added = text.utf8.count
    try countText(withString(at: place) { $0.utf8.count } + added, added)
    withString(at: place) { $0 += text }
  }

  /// Counts a text that is about to be made, and how much of it is new.
  func countText(_ size: Int, _ added: Int) throws(Trap) {
    guard size < limits.memory / 4 else { throw Trap(.memory(limit: limits.memory)) }
    try countHostWork(size / 64 + added / 8)
  }

  /// An existential that can be changed: itself if nobody shares it, else a copy.
  func uniqueExistential(_ word: Word) throws(Trap) -> Word {
    let object = HeapObject(word)
    guard !object.isUnique, case .existential(_, let layout) = object.type.kind else { return word }
    let copy = try heap.allocate(object.type, words: layout.size)
    heap.copy(object.payload, to: copy.payload, layout)
    heap.release(word)
    return copy.word
  }

  /// A counted object that holds a value of the host.
  func makeNative(_ value: NativeValue) throws(Trap) -> HeapObject {
    let object = try heap.allocate(nativeType, words: 2)
    do {
      try heap.reserve(value.byteCount)
    } catch {
      heap.release(object.word)
      throw error
    }
    object.payload[1] = value.rawStorage
    object.payload[0] = Int(bitPattern: Unmanaged.passRetained(value).toOpaque())
    return object
  }
}
