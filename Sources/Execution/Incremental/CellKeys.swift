import CellLanguage
import Diagnostics
import NotebookFormat

/// Makes the keys of a notebook's cells and inline values.
struct CellKeys {
  private let program: Program
  /// The executable, and whatever else decides how code runs.
  private let build: String

  init(_ program: Program, build: String) {
    self.program = program
    self.build = build
  }

  /// - Parameters:
  ///   - versions: what each variable holds that the unit reads.
  ///   - shared: what stands for all that cells share, if the unit uses it.
  func key(
    of unit: Program.Unit, _ dependence: CellDependence, _ versions: [String: Version],
    shared: ContentHash?
  ) -> CellKey {
    var key = CellKey()
    key.add(.build, "", build)
    let step = program.steps[unit.step]
    if case .cell(let cell) = step.purpose { addOptions(of: cell, to: &key) }
    key.add(.code, "", code(of: step))
    for definition in dependence.definitions {
      key.add(.definition, Self.name(of: definition), ContentHash(definition.utf8).text)
    }
    if let preparation = unit.preparation {
      key.add(.randomStream, "", program.steps[preparation].code.text)
    }
    for (name, version) in versions.sorted(by: { $0.key < $1.key }) {
      key.add(.variable, name, version.text)
    }
    if Self.mayDraw(step.code.text, dependence) {
      for macro in program.macros { key.add(.macro, macro.name, macro.body) }
    }
    if let shared { key.add(.shared, "", shared.text) }
    return key
  }

  /// Whether a unit may make a part of a chart, which reads formulas: then it or what it calls names
  /// one. The formula may come from a variable.
  private static func mayDraw(_ code: String, _ dependence: CellDependence) -> Bool {
    ([code] + dependence.definitions).contains { text in
      ["Chart", "Mark", "Panels", "Frames"].contains(where: text.contains)
    }
  }

  private func addOptions(of cell: Cell, to key: inout CellKey) {
    if let raises = cell.options.raises?.value {
      key.add(.options, "raises", raises)
      // A limit may be what it is meant to meet. Other cells keep nothing when they meet one, and
      // what others give is the same while there is enough; see `CellRecord.limits`.
      for limit in cell.options.limits { key.add(.options, limit.name, limit.value) }
    }
    // Its outcome holds more.
    if cell.has(.pinned) { key.add(.options, "pinned", "") }
  }

  /// The code without comments; with its line where it asks for that.
  private func code(of step: Program.Step) -> String {
    let text = codeText(step.code.text)
    guard ["#line", "#column", "#file", "#function"].contains(where: text.contains) else {
      return text
    }
    return "\(step.code.place(0..<0).start.line)\n\(text)"
  }

  /// What a definition is called in a sentence: `func score(at:)` as "func score".
  private static func name(of definition: String) -> String {
    let words = definition.split { $0 == " " || $0 == "\n" }
    let kinds: Set<Substring> = [
      "func", "struct", "class", "enum", "protocol", "extension", "typealias", "init", "subscript",
      "var", "let", "operator",
    ]
    guard let index = words.firstIndex(where: { kinds.contains($0) }), index + 1 < words.count
    else {
      return String(definition.prefix(40))
    }
    let name = words[index + 1].prefix { !"(<:{".contains($0) }
    return name.isEmpty ? String(words[index]) : "\(words[index]) \(name)"
  }
}
