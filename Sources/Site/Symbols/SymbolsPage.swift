import Diagnostics
import Markup
import Typesetting

/// The symbols of the course: what each stands for, and where it is introduced.
struct SymbolsPage {
  let outline: CourseOutline

  static let path = "symbols.html"

  /// What links to a symbol say behind `#`, by its number in the file.
  static func anchor(_ number: Int) -> String { "symbol.\(number + 1)" }

  /// The page; nil without symbols.
  func page(_ typesetter: Typesetter) -> BuiltPage? {
    let symbols = outline.course.symbols
    guard !symbols.isEmpty else { return nil }
    let frame = PageFrame(
      outline: outline, path: Self.path, title: "Symbols",
      description: "The notation of the course.", hasFormulas: true)
    var formulas = SymbolFormulas(typesetter)
    var problems: [Diagnostic] = []
    let rows = symbols.enumerated().map { number, symbol -> TemplateValues in
      [
        "anchor": .text(Self.anchor(number)), "symbol": .markup([formulas.symbol(symbol)]),
        "meaning": .markup(formulas.meaning(symbol, language: outline.course.language)),
        "name": .text(symbol.name), "shape": .text(ifAny: symbol.shape),
        "introduced": .list(introduced(symbol, frame, &problems)),
      ]
    }
    let hasShapes = symbols.contains { $0.shape != nil }
    let content = frame.theme.node(
      .symbols, ["hasShapes": .fact(hasShapes), "symbols": .list(rows)])
    let file = SiteFile(Self.path, frame.page([content], kind: "appendix"))
    return BuiltPage(
      files: [file], copies: [], diagnostics: problems + formulas.diagnostics,
      hasFormulas: true)
  }

  /// What introduces the symbol.
  private func introduced(
    _ symbol: CourseSymbol, _ frame: PageFrame, _ problems: inout [Diagnostic]
  ) -> [TemplateValues] {
    guard let introduced = symbol.introduced else { return [] }
    guard let (lesson, anchor) = outline.place(of: introduced.value) else {
      let names = outline.targets.keys.sorted() + outline.lessons.map(\.lesson.name)
      problems.append(
        Diagnostic(
          "no label or lesson of the course is '\(introduced.value)'", at: introduced.place,
          help: Suggestion.help(for: introduced.value, among: names)
            ?? "give a label such as 'eq-score', or the name of a lesson"))
      return []
    }
    let address = frame.address(lesson.path) + (anchor.map { "#" + SitePath.encoded($0) } ?? "")
    let title = outline.title(of: lesson)
    return [
      ["address": .text(address), "title": .markup(title.nodes), "name": .name(of: title)]
    ]
  }
}

extension CourseOutline {
  /// The lesson that has a label or a name, and the label.
  func place(of name: String) -> (lesson: LessonOutline, anchor: String?)? {
    if let target = targets[name] { return (lessons[target.lesson], name) }
    return lesson(named: name).map { ($0, nil) }
  }

  /// The symbols that a lesson introduces, with their numbers.
  func symbols(of lesson: LessonOutline) -> [(number: Int, symbol: CourseSymbol)] {
    course.symbols.enumerated().compactMap { number, symbol in
      let place = symbol.introduced.flatMap { self.place(of: $0.value) }
      return place?.lesson.index == lesson.index ? (number, symbol) : nil
    }
  }
}
