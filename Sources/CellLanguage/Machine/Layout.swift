// Machine: values are words.
//
// A value is a fixed number of 64-bit words, one after the other: numbers and booleans take one,
// a string two, structs and tuples those of their parts, enums a tag and room for the largest
// payload. Arrays, dictionaries, closures, objects and `any P` are one word that points to a
// counted object on the heap. A layout says which words need care when a value is copied or ends.

typealias Word = Int
typealias Words = UnsafeMutablePointer<Int>

/// How the values of one type are held.
final class Layout {
  /// A word, or a few, that are more than bits.
  indirect enum Slot {
    /// A pointer to a counted object, never null while the value is in place.
    case object
    /// A pointer to a counted object, or null.
    case optionalObject
    /// The two words of a Swift string.
    case string
    /// A tag and, behind it, the slots of the case that it names.
    case enumeration([[PlacedSlot]])
  }

  struct PlacedSlot {
    let offset: Int
    let slot: Slot
  }

  let size: Int
  let slots: [PlacedSlot]

  init(size: Int, slots: [PlacedSlot] = []) {
    self.size = size
    self.slots = slots
  }

  /// Whether copying the words copies the value.
  var isTrivial: Bool { slots.isEmpty }

  /// Whether it is exactly one counted pointer.
  var isObject: Bool {
    guard size == 1, slots.count == 1 else { return false }
    switch slots[0].slot {
    case .object, .optionalObject: return true
    case .string, .enumeration: return false
    }
  }

  var isString: Bool {
    guard size == 2, slots.count == 1 else { return false }
    if case .string = slots[0].slot { return true }
    return false
  }

  nonisolated(unsafe) static let empty = Layout(size: 0)
  nonisolated(unsafe) static let word = Layout(size: 1)
  nonisolated(unsafe) static let object = Layout(
    size: 1, slots: [PlacedSlot(offset: 0, slot: .object)])
  nonisolated(unsafe) static let optionalObject = Layout(
    size: 1, slots: [PlacedSlot(offset: 0, slot: .optionalObject)])
  nonisolated(unsafe) static let string = Layout(
    size: 2, slots: [PlacedSlot(offset: 0, slot: .string)])

  /// The parts one after the other.
  static func sequence(_ parts: [Layout]) -> Layout {
    if parts.count == 1 { return parts[0] }
    var size = 0
    var slots: [PlacedSlot] = []
    for part in parts {
      slots += part.slots.map { PlacedSlot(offset: size + $0.offset, slot: $0.slot) }
      size += part.size
    }
    return Layout(size: size, slots: slots)
  }
}
