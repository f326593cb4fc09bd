/// A number inside of an `AnyHashable`, where `1`, `1.0` and `UInt8(1)` are the same.
enum HashedNumber: Equatable {
  case integer(Int)
  /// Above the largest `Int`.
  case large(UInt)
  case fraction(Double)

  init(_ value: Double) {
    if let integer = Int(exactly: value) {
      self = .integer(integer)
    } else if let large = UInt(exactly: value) {
      self = .large(large)
    } else {
      self = .fraction(value)
    }
  }

  /// What stands for the number in a hash.
  var word: Int {
    switch self {
    case .integer(let value): value
    case .large(let value): Int(bitPattern: value)
    case .fraction(let value): Int(truncatingIfNeeded: value.bitPattern)
    }
  }
}

extension Machine {
  /// The number that a value of type `Any` is, if it is one.
  func hashedNumber(_ value: Words) -> HashedNumber? {
    guard value[0] != 0, case .existential(let type, _) = HeapObject(value[0]).type.kind else {
      return nil
    }
    let payload = HeapObject(value[0]).payload
    switch shape(of: type).kind {
    case .integer(let format):
      return format.isSigned || payload[0] >= 0
        ? .integer(payload[0]) : .large(UInt(bitPattern: payload[0]))
    case .double: return HashedNumber(Double(bitPattern: UInt64(UInt(bitPattern: payload[0]))))
    case .float:
      return HashedNumber(Double(Float(bitPattern: UInt32(truncatingIfNeeded: payload[0]))))
    default: return nil
    }
  }
}
