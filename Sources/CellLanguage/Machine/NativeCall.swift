/// The arguments and the result of a host function.
///
/// Arguments are borrowed: the caller keeps them alive. The result is owned by whoever receives it.
package struct NativeCall {
  // The machine and its type lists outlive every call, and a call is too short to count them.
  unowned(unsafe) let machine: Machine
  let window: Words
  unowned(unsafe) private let list: TypeListObject

  init(machine: Machine, window: Words, _ list: TypeListObject) {
    self.machine = machine
    self.window = window
    self.list = list
  }

  /// The type that the function is a member of.
  var selfType: Type { list.list.selfType }
  /// What the generic parameters of the function stand for.
  var types: [Type] { list.list.types }

  var heap: Heap { machine.heap }
  var lowering: Lowering { machine.lowering }
  func layout(of type: Type) -> Layout { machine.lowering.layout(of: type) }

  /// The words of an argument, given how many words come before it.
  @inline(__always) subscript(offset: Int) -> Int {
    get { window[offset] }
    nonmutating set { window[offset] = newValue }
  }

  @inline(__always) func double(_ offset: Int) -> Double {
    Double(bitPattern: UInt64(UInt(bitPattern: window[offset])))
  }

  @inline(__always) func setDouble(_ value: Double, at offset: Int = 0) {
    window[offset] = Int(bitPattern: UInt(value.bitPattern))
  }

  func string(_ offset: Int) -> String { CellLanguage.string(at: window + offset) }

  func setString(_ text: String, at offset: Int = 0) { store(text, at: window + offset) }

  func object(_ offset: Int) -> HeapObject { HeapObject(window[offset]) }

  // MARK: Arrays

  /// The elements of an array argument.
  func elements(_ offset: Int) -> (words: Words, count: Int) {
    let payload = object(offset).payload
    return (payload + 2, payload[0])
  }

  /// A new array of the element type with room for some elements, empty.
  func makeArray(of element: Type, capacity: Int) throws(Trap) -> HeapObject {
    try machine.makeArray(machine.arrayType(of: element), capacity: capacity)
  }

  func makeWordArray(_ words: [Int], of element: Type) throws(Trap) -> HeapObject {
    let array = try makeArray(of: element, capacity: words.count)
    for (index, word) in words.enumerated() { array.payload[2 + index] = word }
    array.payload[0] = words.count
    return array
  }

  // MARK: Host objects

  /// The host value in an argument.
  func native<T: NativeValue>(_ offset: Int, as type: T.Type) -> T {
    unsafeDowncast(Self.native(object(offset)), to: type)
  }

  static func native(_ object: HeapObject) -> NativeValue {
    Unmanaged<NativeValue>.fromOpaque(
      UnsafeRawPointer(bitPattern: object.payload[0]).unsafelyUnwrapped
    ).takeUnretainedValue()
  }

  func makeNative(_ value: NativeValue) throws(Trap) -> HeapObject {
    try machine.makeNative(value)
  }

  /// The host value of an `inout` argument, made the only owner of its contents first.
  func uniqueNative<T: NativeValue>(_ offset: Int, as type: T.Type) throws(Trap) -> T {
    let object = object(offset)
    if object.isUnique { return native(offset, as: type) }
    let copy = try native(offset, as: type).copy()
    let made = try makeNative(copy)
    heap.release(window[offset])
    window[offset] = made.word
    return unsafeDowncast(copy, to: type)
  }
}
