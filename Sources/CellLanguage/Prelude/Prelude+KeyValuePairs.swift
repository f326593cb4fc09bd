extension Prelude {
  static let keyValuePairs = #"""
    struct KeyValuePairs<Key, Value>: ExpressibleByDictionaryLiteral, RandomAccessCollection, CustomStringConvertible, CustomDebugStringConvertible {
      typealias Element = (key: Key, value: Value)
      typealias Index = Int
      typealias Indices = Range<Int>
      private let pairs: [(key: Key, value: Value)]
      init(dictionaryLiteral elements: (Key, Value)...) { pairs = elements.map { (key: $0.0, value: $0.1) } }
      var startIndex: Int { 0 }
      var endIndex: Int { pairs.count }
      var count: Int { pairs.count }
      subscript(position: Int) -> (key: Key, value: Value) { pairs[position] }
      var description: String {
        if pairs.isEmpty { return "[:]" }
        return "[" + pairs.map { "\(String(reflecting: $0.key)): \(String(reflecting: $0.value))" }.joined(separator: ", ") + "]"
      }
      var debugDescription: String { description }
    }
    """#
}
