/// A value of type `any P` for a protocol of the library, on its way.
///
/// `any P` itself conforms to nothing, so each protocol gets a struct around it.
package protocol CellExistential: CellValue {
  associatedtype Conformer
  /// The protocol's name in cells.
  static var cellName: String { get }
  var value: Conformer { get }
  init(_ value: Conformer)
  /// A conformer that calls the members of a cell's own type; nil where cells cannot conform.
  static func adapter(for object: CellObject) -> Conformer?
}

extension CellExistential {
  package static var wordCount: Int { 1 }
  package static var isReference: Bool { true }

  package static func adapter(for object: CellObject) -> Conformer? { nil }

  package static func cellType(_ host: Host) -> CellType {
    CellType(type: host.machine.context.known.existential(cellName))
  }

  package static func read(_ words: UnsafeMutablePointer<Int>, _ host: Host) throws -> Self {
    let object = HeapObject(words[0])
    guard case .existential(let type, _) = object.type.kind else {
      return try adapted(object.word, host)
    }
    if let value = host.value(object.payload, type) as? Conformer { return Self(value) }
    return try adapted(object.word, host)
  }

  /// The conformer that a value of a concrete type is.
  static func open(
    _ words: UnsafeMutablePointer<Int>, _ type: CellType, _ host: Host
  ) throws -> Conformer {
    if type.type.isExistential { return try read(words, host).value }
    if let value = host.value(words, type.type) as? Conformer { return value }
    let object = try host.makeExistential(type.type) { target, layout in
      host.machine.heap.copy(words, to: target, layout)
    }
    defer { host.release(object) }
    return try adapted(object, host).value
  }

  private static func adapted(_ word: Int, _ host: Host) throws -> Self {
    guard let value = adapter(for: CellObject(word, host)) else {
      throw callerMistake(
        "'\(cellName)' of the library cannot be adopted by types of a notebook",
        help: "use a type of the library that conforms to '\(cellName)'")
    }
    return Self(value)
  }

  package func write(to words: UnsafeMutablePointer<Int>, _ host: Host) throws {
    if let adapter = value as? any CellAdapter {
      host.retain(adapter.object.word)
      words[0] = adapter.object.word
      return
    }
    guard let value = value as? any CellValue else {
      throw callerMistake("a value of type '\(type(of: value))' cannot be used in cells")
    }
    words[0] = try host.makeExistential(type(of: value).cellType(host).type) { target, _ in
      try value.write(to: target, host)
    }
  }
}

/// A value of a cell's own type behind `any P`, kept alive by the host.
package final class CellObject: @unchecked Sendable {
  // Unchecked, because a machine and all that belongs to it stay on one thread.
  let word: Int
  let host: Host

  init(_ word: Int, _ host: Host) {
    self.word = word
    self.host = host
    host.retain(word)
  }

  deinit { host.release(word) }
}

/// A conformer of a library protocol that stands for a value of a cell's own type.
package protocol CellAdapter {
  var object: CellObject { get }
}

extension Host {
  func makeExistential(
    _ type: Type, _ fill: (Words, Layout) throws -> Void
  ) throws -> Int {
    let layout = machine.lowering.layout(of: type)
    let number = machine.lowering.existentialType(type)
    let object = try machine.heap.allocate(machine.objectTypes[number], words: layout.size)
    do {
      try fill(object.payload, layout)
    } catch {
      machine.heap.release(object.word)
      throw error
    }
    return object.word
  }

  /// A value whose type is known at run time only; nil for types of a notebook.
  func value(_ words: Words, _ type: Type) -> Any? {
    if type.nominal?.isNative ?? false { return (native(words[0]) as? HostedValue)?.contents }
    guard let swiftType = swiftType(of: type, words) else { return nil }
    return try? swiftType.read(words, self)
  }

  /// The Swift type of a value; a sample tells the element type of arrays of library values.
  private func swiftType(of type: Type, _ sample: Words?) -> (any CellValue.Type)? {
    let known = machine.context.known
    if type == known.double { return Double.self }
    if type == known.int { return Int.self }
    if type == known.bool { return Bool.self }
    if type == known.string { return String.self }
    if type == known.float { return Float.self }
    if type.nominal?.isNative ?? false {
      let sample = sample.flatMap { native($0[0]) as? HostedValue }
      return (sample?.contents as? any CellValue).map { Swift.type(of: $0) }
    }
    guard known.isArray(type) else { return nil }
    let first = sample.flatMap { elements($0[0]).count > 0 ? elements($0[0]).start : nil }
    // An empty array of whatever has no elements that could differ.
    let element = swiftType(of: type.arguments[0], first) ?? (first == nil ? Double.self : nil)
    return element.map { arrayType($0) }
  }

  private func arrayType<Element: CellValue>(_: Element.Type) -> any CellValue.Type {
    [Element].self
  }
}
