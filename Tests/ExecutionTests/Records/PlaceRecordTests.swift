import Diagnostics
import Execution
import NotebookFormat
import Testing

@Suite struct PlaceRecordTests {
  /// Writes the place of a text in one file and reads it in another.
  private func moved(
    _ text: String, from old: Notebook, to new: Notebook, _ pieces: (Notebook) -> [SourceSlice]
  ) throws -> String? {
    let source = old.source.text
    guard let found = source.firstRange(of: text) else { return nil }
    let start = source.utf8.distance(from: source.startIndex, to: found.lowerBound)
    let place = Place(old.source, start..<start + text.utf8.count)
    var writer = ByteWriter()
    PlaceRecords(relativeTo: pieces(old)).write(place, to: &writer)
    var reader = ByteReader(writer.bytes)
    let places = PlaceRecords(relativeTo: pieces(new)) { [new] in
      $0 == new.source.path ? new.source : nil
    }
    let copy = try places.read(&reader)
    try reader.end()
    return copy.map { $0.source[$0.range] }
  }

  private func notebook(_ text: String) -> Notebook {
    NotebookReader.read(SourceText(path: "a.md", text)).0
  }

  @Test func `a place in a cell follows the cell`() throws {
    let old = notebook("```swift {raises=\"x\"}\nlet a = 1\n```\n")
    let new = notebook("Words.\n\n1. ```swift {raises=\"x\"}\n   let a = 1\n   ```\n")
    let code = { (notebook: Notebook) in notebook.cells.map(\.code) }
    #expect(try moved("a = 1", from: old, to: new, code) == "a = 1")
    #expect(try moved("a = 1", from: new, to: old, code) == "a = 1")
    let cell = { (notebook: Notebook) in
      notebook.cells.map { SourceSlice(source: notebook.source, range: $0.range) }
    }
    #expect(try moved("raises", from: old, to: new, cell) == "raises")
  }

  @Test func `a place over lines of a quote follows the quote`() throws {
    let old = notebook("> ```swift\n> let b = a\n>   + c\n> ```\n")
    let new = notebook("Words\n\n> > ```swift\n> > let b = a\n> >   + c\n> > ```\n")
    let code = { (notebook: Notebook) in notebook.cells.map(\.code) }
    #expect(try moved("b = a\n>   + c", from: old, to: new, code) == "b = a\n> >   + c")
  }

  @Test func `a place in another file keeps its offsets`() throws {
    let old = notebook("abc\n\n```swift\nlet a = 1\n```\n")
    #expect(try moved("abc", from: old, to: old) { $0.cells.map(\.code) } == "abc")
  }

  @Test func `a place is cut where its file ends, and dropped with its file`() throws {
    let old = notebook("```swift\nlet abcdef = 1\n```\n")
    let new = notebook("```swift\nabc\n```\n")
    #expect(try moved("let abcdef", from: old, to: new) { $0.cells.map(\.code) } == "abc")
    #expect(try moved("= 1\n```", from: old, to: new) { $0.cells.map(\.code) } == "")
    #expect(
      try moved("let abcdef = 1\n```", from: old, to: new) { $0.cells.map(\.code) } == "abc\n```\n")
    #expect(try moved("abcdef", from: old, to: notebook("")) { $0.cells.map(\.code) } == nil)
    var reader = ByteReader([2, 1, 65, 200, 1, 5])
    #expect(try PlaceRecords().read(&reader) == nil)
    #expect(reader.remaining == 0)
  }
}
