extension Array: CellValue where Element: CellValue {
  package static var wordCount: Int { 1 }
  package static var isReference: Bool { true }

  package static func cellType(_ host: Host) -> CellType {
    host.preludeType("Array", [Element.cellType(host)])
  }

  package static func read(_ words: UnsafeMutablePointer<Int>, _ host: Host) throws -> [Element] {
    let (start, count) = host.elements(words[0])
    if Element.self == Double.self || Element.self == Int.self {
      // Their words are the values.
      return start.withMemoryRebound(to: Element.self, capacity: count) {
        Array(UnsafeBufferPointer(start: $0, count: count))
      }
    }
    var result: [Element] = []
    result.reserveCapacity(count)
    for index in 0..<count {
      result.append(try Element.read(start + index * Element.wordCount, host))
    }
    return result
  }

  package func write(to words: UnsafeMutablePointer<Int>, _ host: Host) throws {
    let (word, start) = try host.makeArray(of: Element.self, count: count)
    do {
      if Element.self == Double.self || Element.self == Int.self {
        start.withMemoryRebound(to: Element.self, capacity: count) { target in
          withUnsafeBufferPointer { source in
            if let base = source.baseAddress { target.update(from: base, count: source.count) }
          }
        }
        host.setCount(of: word, to: count)
      } else {
        // `enumerated` would look up its own type for each array.
        for index in 0..<count {
          try self[index].write(to: start + index * Element.wordCount, host)
          host.setCount(of: word, to: index + 1)
        }
      }
    } catch {
      host.release(word)
      throw error
    }
    words[0] = word
  }
}

extension Host {
  /// The elements of an array object.
  package func elements(_ word: Int) -> (start: UnsafeMutablePointer<Int>, count: Int) {
    let payload = HeapObject(word).payload
    return (payload + 2, payload[0])
  }

  /// A new array object with room for elements, none of which counts yet.
  package func makeArray<Element: CellValue>(
    of element: Element.Type, count: Int
  ) throws -> (word: Int, start: UnsafeMutablePointer<Int>) {
    let type = machine.arrayType(of: element.cellType(self).type)
    let object = try machine.makeArray(type, capacity: count)
    return (object.word, object.payload + 2)
  }

  package func setCount(of word: Int, to count: Int) { HeapObject(word).payload[0] = count }
}
