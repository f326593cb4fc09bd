import CellLanguage
import ScoreModels
import Tensors

/// How the library's values are written to bytes. What is not here is made again when it is needed,
/// which is right for everything that is quickly made.
extension ScoreLibrary {
  static var codecs: [NativeCodec] {
    [tensor, dataset, randomStream]
      + storableTypes.compactMap { type in
        guard let type = type as? any (BoxedValue & Storable).Type else { return nil }
        return codec(ofParts: type)
      }
  }

  /// The codec of what comes apart into numbers, texts and tensors.
  private static func codec<Value: BoxedValue & Storable>(ofParts _: Value.Type) -> NativeCodec {
    NativeCodec(typeName: Value.cellName) { value in
      guard let box = value as? NativeBox<Value>, let parts = box.value.stored else { return nil }
      var bytes: [UInt8] = []
      bytes.append(parts)
      return bytes
    } decode: { bytes in
      var rest = bytes[...]
      guard let parts = rest.popParts(depth: 0), rest.isEmpty else { return nil }
      return Value(stored: parts).map { NativeBox($0, byteCount: $0.byteCount) }
    }
  }

  private static var tensor: NativeCodec {
    codec(Tensor.self) { tensor, bytes in
      bytes.append(tensor)
    } decode: { bytes in
      bytes.popTensor()
    }
  }

  /// The names of the columns come first, then the labels.
  private static var dataset: NativeCodec {
    codec(Dataset.self) { dataset, bytes in
      bytes.append(words: [dataset.columns.count])
      for name in dataset.columns {
        bytes.append(words: [name.utf8.count])
        bytes += name.utf8
      }
      bytes.append(words: [dataset.labels.count] + dataset.labels)
      bytes.append(dataset.points)
    } decode: { bytes in
      guard let count = bytes.popWord(), (0...bytes.count / 8).contains(count) else { return nil }
      var names: [String] = []
      for _ in 0..<count {
        guard let length = bytes.popWord(), (0...bytes.count).contains(length),
          let name = String(validating: bytes.prefix(length), as: UTF8.self)
        else { return nil }
        names.append(name)
        bytes.removeFirst(length)
      }
      guard let labels = bytes.popList({ $0.popWord() }) else { return nil }
      return bytes.popTensor().flatMap { Dataset(points: $0, columns: names, labels: labels) }
    }
  }

  private static var randomStream: NativeCodec {
    codec(RandomStream.self) { stream, bytes in
      bytes.append(words: [
        Int(bitPattern: UInt(stream.seed)), Int(bitPattern: UInt(stream.position)),
      ])
      bytes += stream.label.utf8
    } decode: { bytes in
      guard let seed = bytes.popWord(), let position = bytes.popWord(),
        let label = String(validating: bytes, as: UTF8.self)
      else { return nil }
      return RandomStream(
        seed: UInt64(UInt(bitPattern: seed)), label: label,
        position: UInt64(UInt(bitPattern: position)))
    }
  }

  private static func codec<Value: BoxedValue>(
    _ type: Value.Type, encode: @escaping (Value, inout [UInt8]) -> Void,
    decode: @escaping (inout ArraySlice<UInt8>) -> Value?
  ) -> NativeCodec {
    NativeCodec(typeName: type.cellName) { value in
      guard let box = value as? NativeBox<Value> else { return nil }
      var bytes: [UInt8] = []
      encode(box.value, &bytes)
      return bytes
    } decode: { bytes in
      var rest = bytes[...]
      return decode(&rest).map { NativeBox($0, byteCount: $0.byteCount) }
    }
  }
}

extension [UInt8] {
  fileprivate mutating func append(_ tensor: Tensor) {
    append(tensor.elementType == .float64 ? 8 : 4)
    append(words: [tensor.shape.count] + tensor.shape)
    self += tensor.bytes
  }

  fileprivate mutating func append(_ text: String) {
    append(words: [text.utf8.count])
    self += text.utf8
  }

  fileprivate mutating func append(_ parts: StoredParts) {
    append(parts.kind)
    append(words: [parts.numbers.count])
    append(words: parts.numbers.map { Int(bitPattern: UInt($0.bitPattern)) })
    append(words: [parts.texts.count])
    for text in parts.texts { append(text) }
    append(words: [parts.tensors.count])
    for tensor in parts.tensors {
      append(words: [1 + 8 * (1 + tensor.rank) + tensor.bytes.count])
      append(tensor)
    }
    append(words: [parts.parts.count])
    for part in parts.parts { append(part) }
  }

  fileprivate mutating func append(words: [Int]) {
    for word in words { Swift.withUnsafeBytes(of: word.littleEndian) { self += $0 } }
  }
}

extension ArraySlice<UInt8> {
  /// The tensor that is all of the rest.
  fileprivate mutating func popTensor() -> Tensor? {
    guard let size = popFirst(), size == 8 || size == 4, let rank = popWord(),
      (0...count / 8).contains(rank)
    else { return nil }
    let shape = (0..<rank).compactMap { _ in popWord() }
    return Tensor(shape, size == 8 ? .float64 : .float32, bytes: Array(self))
  }

  fileprivate mutating func popText() -> String? {
    guard let length = popWord(), (0...count).contains(length) else { return nil }
    defer { removeFirst(length) }
    return String(validating: prefix(length), as: UTF8.self)
  }

  /// A list, each element of which takes at least eight bytes.
  fileprivate mutating func popList<Item>(
    _ pop: (inout ArraySlice<UInt8>) -> Item?
  ) -> [Item]? {
    guard let number = popWord(), (0...count / 8).contains(number) else { return nil }
    var list: [Item] = []
    for _ in 0..<number {
      guard let element = pop(&self) else { return nil }
      list.append(element)
    }
    return list
  }

  /// Parts, in parts that are nested a few deep.
  fileprivate mutating func popParts(depth: Int) -> StoredParts? {
    guard depth < 16, let kind = popText(),
      let numbers = popList({
        $0.popWord().map { Double(bitPattern: UInt64(UInt(bitPattern: $0))) }
      }),
      let texts = popList({ $0.popText() }),
      let tensors = popList({ rest -> Tensor? in
        guard let length = rest.popWord(), (0...rest.count).contains(length) else { return nil }
        var bytes = rest.prefix(length)
        rest.removeFirst(length)
        return bytes.popTensor()
      }),
      let parts = popList({ $0.popParts(depth: depth + 1) })
    else { return nil }
    return StoredParts(kind: kind, numbers: numbers, texts: texts, tensors: tensors, parts: parts)
  }

  fileprivate mutating func popWord() -> Int? {
    guard count >= 8 else { return nil }
    let word = withUnsafeBytes { $0.loadUnaligned(as: Int.self) }
    removeFirst(8)
    return Int(littleEndian: word)
  }
}
