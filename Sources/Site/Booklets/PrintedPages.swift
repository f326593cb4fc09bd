/// On which pages of a PDF file its destinations are, read from the file.
///
/// Browsers do not tell page numbers to style sheets, but they write where links lead. Only what
/// Chromium writes is read: a table of offsets, objects as text, destinations by their names. Of
/// other files nothing is known.
package struct PrintedPages {
  private let file: [UInt8]
  /// Where objects start, by their numbers.
  private var offsets: [Int] = []
  /// The numbers of pages from 1, by the numbers of their objects.
  private var pages: [Int: Int] = [:]
  /// The numbers of pages by the names of destinations.
  package private(set) var numbers: [String: Int] = [:]

  package init(_ file: [UInt8]) {
    self.file = file
    guard let trailer = readOffsets(), let root = Self.reference("/Root", in: trailer),
      let catalog = object(root), let tree = Self.reference("/Pages", in: catalog),
      let names = Self.reference("/Dests", in: catalog).flatMap(object)
    else { return }
    readPages(tree, depth: 0)
    readDestinations(names)
  }

  // MARK: Objects

  /// The bytes from one offset to where a text is next.
  private func text(from start: Int, to end: String, limit: Int = 1 << 24) -> ArraySlice<UInt8>? {
    let last = min(file.count, start + limit)
    guard start >= 0, start < last else { return nil }
    let rest = file[start..<last]
    return rest.firstRange(of: end.utf8).map { rest[..<$0.lowerBound] }
  }

  /// Reads the table of offsets; what follows it.
  private mutating func readOffsets() -> ArraySlice<UInt8>? {
    let tail = file.suffix(200)
    guard let mark = tail.ranges(of: Array("startxref".utf8)).last,
      let start = Self.words(of: tail[mark.upperBound...]).first.flatMap({ Int($0) }),
      let table = text(from: start, to: "trailer")
    else { return nil }
    let words = Self.words(of: table.prefix(60))
    guard words.count > 2, words[0] == "xref", words[1] == "0", let count = Int(words[2]),
      (1...5_000_000).contains(count)
    else { return nil }
    // Each line has twenty bytes: an offset, a generation, and whether the object is used.
    let lines = table.endIndex - 20 * count
    guard lines >= table.startIndex else { return nil }
    offsets = (0..<count).map { index in
      let digits = table[lines + 20 * index..<lines + 20 * index + 10]
      return Int(String(decoding: digits, as: UTF8.self)) ?? -1
    }
    return file[table.endIndex...]
  }

  private func object(_ number: Int) -> ArraySlice<UInt8>? {
    offsets[safe: number].flatMap { text(from: $0, to: "endobj") }
  }

  // MARK: Pages

  private mutating func readPages(_ number: Int, depth: Int) {
    guard depth < 32, pages[number] == nil, let node = object(number) else { return }
    guard let start = node.firstRange(of: Array("/Kids [".utf8)),
      let end = node[start.upperBound...].firstIndex(of: UInt8(ascii: "]"))
    else {
      pages[number] = pages.count + 1
      return
    }
    // "2 0 R 45 0 R"
    let words = Self.words(of: node[start.upperBound..<end])
    for index in stride(from: 0, to: words.count, by: 3) {
      if let kid = Int(words[index]) { readPages(kid, depth: depth + 1) }
    }
  }

  /// Reads "/l1.eq-x [70 0 R /XYZ 0 362.6 0]", one after the other.
  private mutating func readDestinations(_ names: ArraySlice<UInt8>) {
    var name: String?
    for word in Self.words(of: names) {
      if word.hasPrefix("/"), word != "/XYZ" {
        name = String(word.dropFirst())
      } else if let known = name, let object = Int(word) {
        numbers[known] = pages[object]
        name = nil
      }
    }
  }

  // MARK: Words

  /// Words between spaces, brackets and line breaks; brackets belong to none.
  private static func words(of text: ArraySlice<UInt8>) -> [String] {
    text.split { " \n\r[]<>".utf8.contains($0) }.map { String(decoding: $0, as: UTF8.self) }
  }

  /// The number of the object behind a key: "/Pages 1951 0 R".
  private static func reference(_ key: String, in text: ArraySlice<UInt8>) -> Int? {
    let end = min(text.endIndex, text.startIndex + 4000)
    guard let start = text[..<end].firstRange(of: Array((key + " ").utf8)) else { return nil }
    return words(of: text[start.upperBound..<end]).first.flatMap { Int($0) }
  }
}
