/// The part of Swift's standard library that cells can use, as Swift source.
///
/// Functions without a body are instructions (`@intrinsic`) or functions of the host (`@native`);
/// everything else is ordinary code that is checked and lowered like a cell's. Each text keeps to
/// the form that `LibraryIndex` reads: declarations start in column 1, members in column 3.
enum Prelude {
  static let texts: [LibraryText] = {
    let parts =
      [
        ("Protocols", protocols), ("Numbers", numbers), ("Optional", optional),
        ("Sequences", sequences), ("SequenceTypes", sequenceTypes), ("Lazy", lazySequences),
        ("Reversed", reversedCollections), ("ErasedCollections", erasedCollections),
        ("Differences", differences), ("Comparators", comparators),
        ("KeyPaths", keyPaths), ("Collections", collections),
        ("MutableCollections", mutableCollections), ("KeyValuePairs", keyValuePairs),
        ("Ranges", ranges), ("Arrays", arrays), ("ArraySlices", arraySlices),
        ("Dictionaries", dictionaries), ("Sets", sets), ("Strings", strings),
        ("Characters", characters), ("Substrings", substrings),
        ("StringEncodings", stringEncodings), ("TextSearch", textSearch), ("Functions", functions),
        ("Mathematics", mathematics),
      ] + integerTypes.map { ("Integers", integer($0.name, $0.isSigned)) }
      + [("Double", floatingPoint("Double")), ("Float", floatingPoint("Float"))]
    return parts.map { LibraryText(name: $0.0, text: $0.1, isNative: false) }
  }()

  private static let integerTypes: [(name: String, isSigned: Bool)] = [
    ("Int", true), ("Int8", true), ("Int16", true), ("Int32", true), ("Int64", true),
    ("UInt", false), ("UInt8", false), ("UInt16", false), ("UInt32", false), ("UInt64", false),
  ]
}
