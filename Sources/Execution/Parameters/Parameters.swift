package import Diagnostics
package import NotebookFormat

/// What notebooks are given beside what they hold: values that take the place of defaults in their
/// cells of class `parameters`, and macros for formulas.
package struct Parameters: Equatable, Sendable {
  /// A name and its value, as a person writes them.
  package struct Value: Sendable, Equatable {
    package let name: String
    package let text: String
    /// Where the value is written; nil for the command line.
    package let place: Place?
    /// Where the name is written.
    package let namePlace: Place?
    /// Whether a notebook has to have it. A profile may hold what other notebooks need.
    package let isRequired: Bool

    package init(
      _ name: String, _ text: String, at place: Place? = nil, named namePlace: Place? = nil,
      isRequired: Bool = true
    ) {
      self.name = name
      self.text = text
      self.place = place
      self.namePlace = namePlace
      self.isRequired = isRequired
    }
  }

  /// With no name twice.
  package let values: [Value]
  /// Commands for formulas that the course defines.
  package let macros: [FormulaMacro]

  /// Values by rising importance: of two with one name, the last one counts.
  package init(_ values: [Value] = [], macros: [FormulaMacro] = []) {
    var kept: [Value] = []
    for value in values {
      kept.removeAll { $0.name == value.name }
      kept.append(value)
    }
    self.values = kept
    self.macros = macros
  }

  package var isEmpty: Bool { values.isEmpty }

  /// The notebook with the values instead of the defaults of the same names. A value of another
  /// type is left out; `problems` tells of it.
  ///
  /// The code of the cell is the text that runs, with the values in it.
  package func applied(to notebook: Notebook) -> Notebook {
    if values.isEmpty { return notebook }
    var code: [Int: SourceSlice] = [:]
    for cell in notebook.cells where cell.has(.parameters) {
      let text = cell.code.text
      let replacements = ParameterDeclaration.all(in: text).compactMap { declaration in
        literal(for: declaration, in: text).map { (range: declaration.value, text: $0) }
      }
      if !replacements.isEmpty { code[cell.ordinal] = cell.code.replacing(replacements) }
    }
    return notebook.replacing(code)
  }

  private func literal(for declaration: ParameterDeclaration, in code: String) -> String? {
    guard let value = values.first(where: { $0.name == declaration.name }) else { return nil }
    return ParameterType(declaration, in: code)?.literal(value.text)
  }
}

extension SourceSlice {
  /// The slice with other text in some ranges, in ascending order; what is replaced keeps its place
  /// in the file.
  func replacing(_ replacements: [(range: Range<Int>, text: String)]) -> SourceSlice {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var pieces: [Segment] = []
    var position = 0
    func keep(upTo end: Int) {
      guard position < end else { return }
      pieces.append(Segment(start: result.count, fileOffset: fileOffset(of: position)))
      for segment in segments where segment.start > position && segment.start < end {
        pieces.append(
          Segment(start: result.count + segment.start - position, fileOffset: segment.fileOffset))
      }
      result += bytes[position..<end]
    }
    for (range, text) in replacements {
      keep(upTo: range.lowerBound)
      pieces += places(of: text.utf8.count, instead: range, at: result.count)
      result += text.utf8
      position = range.upperBound
    }
    keep(upTo: bytes.count)
    return SourceSlice(
      source: source, text: String(decoding: result, as: UTF8.self), segments: pieces)
  }

  /// The first byte stands where the range begins and the last one where it ends; of those between
  /// none stands behind the end.
  private func places(of count: Int, instead range: Range<Int>, at start: Int) -> [Segment] {
    (0..<count).map { index in
      let isLast = index > 0 && index == count - 1
      let offset =
        isLast ? range.upperBound - 1 : min(range.lowerBound + index, range.upperBound - 1)
      return Segment(start: start + index, fileOffset: fileOffset(of: offset))
    }
  }
}
