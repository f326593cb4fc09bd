package import Diagnostics

/// A range in the position space that all sources of one program share.
struct Span: Hashable, Sendable {
  var start: Int32
  var end: Int32

  init(_ start: Int, _ end: Int) {
    self.start = Int32(clamping: start)
    self.end = Int32(clamping: end)
  }

  /// Code that stands in no file, such as a synthesised member.
  static let none = Span(-1, -1)

  /// The smallest span that covers both.
  func union(_ other: Span) -> Span {
    if start < 0 { return other }
    if other.start < 0 { return self }
    return Span(Int(min(start, other.start)), Int(max(end, other.end)))
  }

  /// The empty span where this one ends.
  var atEnd: Span { Span(Int(end), Int(end)) }
}

/// Where each source of a program lies in the shared position space.
final class SourceMap {
  private struct Entry {
    let start: Int
    let text: String
    /// Where its parts stand in a file; nil for the library.
    let slice: SourceSlice?
    var isUserCode = false
  }

  private var entries: [Entry] = []
  private var next = 0
  /// Up to here there is only library code.
  private var libraryEnd = 0

  /// Gives a source its place and returns the position of its first byte.
  func add(_ slice: SourceSlice, isUserCode: Bool) -> Int {
    add(Entry(start: next, text: slice.text, slice: slice, isUserCode: isUserCode))
  }

  /// Gives a text of the library its place and returns the position of its first byte.
  func addLibrary(_ text: String) -> Int {
    add(Entry(start: next, text: text, slice: nil))
  }

  private func add(_ entry: Entry) -> Int {
    entries.append(entry)
    let isFirstPart = libraryEnd == next
    next += entry.text.utf8.count + 1
    if isFirstPart, !entry.isUserCode { libraryEnd = next }
    return entry.start
  }

  /// The place in the user's file, or nil for code that the user did not write.
  func place(_ span: Span) -> Place? {
    guard let entry = entry(at: Int(span.start)), entry.isUserCode, let slice = entry.slice
    else { return nil }
    let start = Int(span.start) - entry.start
    return slice.place(start..<max(start, Int(span.end) - entry.start))
  }

  /// Whether a span lies in library code.
  func isLibrary(_ span: Span) -> Bool {
    if span.start >= 0, span.start < libraryEnd { return true }
    return entry(at: Int(span.start)).map { !$0.isUserCode } ?? false
  }

  /// The source text of a span, wherever it stands.
  func text(_ span: Span) -> String {
    guard let entry = entry(at: Int(span.start)) else { return "" }
    let utf8 = entry.text.utf8
    let low = min(max(0, Int(span.start) - entry.start), utf8.count)
    let high = min(max(low, Int(span.end) - entry.start), utf8.count)
    let from = utf8.index(utf8.startIndex, offsetBy: low)
    return String(utf8[from..<utf8.index(from, offsetBy: high - low)]) ?? ""
  }

  private func entry(at position: Int) -> Entry? {
    guard position >= 0 else { return nil }
    var low = 0
    var high = entries.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if entries[middle].start <= position { low = middle } else { high = middle }
    }
    return entries.isEmpty ? nil : entries[low]
  }
}
