import Diagnostics
import Execution
import Markup
import NotebookFormat
import Typesetting

extension SiteInput {
  /// The site of the course.
  ///
  /// Whatever is wrong is reported and the rest is built; `diagnostics` tells whether to publish.
  package func build() -> SiteFiles {
    let typesetter =
      typesetter
      ?? Typesetter(macros: course.macros, store: formulaStore, installation: installation)
    let outline = CourseOutline(of: course.edition, course, lessons).with(library)
      .typesettingTitles(typesetter)
    var diagnostics = typesetter.diagnostics + outline.diagnostics + outline.titles.diagnostics
    diagnostics += [Cover.problem(of: outline)].compactMap(\.self)
    diagnostics += SiteFooter(outline)?.diagnostics ?? []
    diagnostics += PrerequisiteCheck(outline).diagnostics
    var files: [SiteFile] = []
    var copies: [SiteFile] = []
    var hasFormulas = outline.titles.haveFormulas
    let faces = SideBySide.map(outline.lessons.count) { LessonFace(outline.lessons[$0]) }
    let memory = PageMemory(self, faces)
    let pages = SideBySide.map(outline.lessons.count) { index in
      let lesson = outline.lessons[index]
      let known = memory.known(of: lesson)
      let page = known ?? makePage(lesson, outline, typesetter)
      memory.keep(page, of: lesson, isNew: known == nil)
      return page
    }
    let appendices = [
      SymbolsPage(outline: outline).page(typesetter), libraryPages(outline, typesetter, memory),
    ].compactMap(\.self)
    for page in pages + appendices + [CoursePage(outline, typesetter).page] {
      files += page.files
      copies += page.copies
      diagnostics += page.diagnostics
      hasFormulas = hasFormulas || page.hasFormulas
    }
    files += [
      MissingPage(outline: outline).file,
      SearchIndex(pages: (pages + appendices).flatMap(\.search)).file,
    ]
    files += [
      BibliographyPage(outline: outline).file, Sitemap(outline)?.file, Robots(course)?.file,
      Feed(outline, typesetter)?.file,
    ].compactMap(\.self)
    let theme = Theme(
      chartStyles: chartStyles, ownStyles: ownStyles, ownTheme: course.ownTheme,
      memory: self.memory)
    files += theme.files(hasFormulas: hasFormulas, installation, &diagnostics)
    // Of two files with one path the first is kept: what is made here comes before what is copied.
    let entries = SideBySide.map(pages.count) { ReceiptEntry(outline.lessons[$0], pages[$0]) }
    let site = SiteFiles(files + copies, diagnostics, entries: entries)
    self.memory?.keep(site, lessons: lessons)
    return site
  }

  /// The reference of the library, which changes when the library does, or the names of lessons.
  private func libraryPages(
    _ outline: CourseOutline, _ typesetter: Typesetter, _ memory: PageMemory
  ) -> BuiltPage? {
    guard let library else { return nil }
    if let known = memory.knownLibrary { return known }
    let page = LibraryPages(outline, library, typesetter).page
    memory.keepLibrary(page)
    return page
  }

  func makePage(
    _ lesson: LessonOutline, _ outline: CourseOutline, _ typesetter: Typesetter
  ) -> BuiltPage {
    let resolver = LinkResolver(outline: outline, lesson: lesson, readFile: readFile)
    let check = LinkCheck(resolver)
    let formulas = LessonFormulas(resolver, typesetter)
    let problems =
      lesson.lesson.run.diagnostics + lesson.diagnostics + check.diagnostics + formulas.diagnostics
    var symbols = SymbolFormulas(typesetter)
    let newSymbols = outline.symbols(of: lesson).map { number, symbol in
      (number, symbols.symbol(symbol), symbol.name)
    }
    let renderer = LessonRenderer(resolver: resolver, formulas: formulas, problems: problems)
    let copies = check.files.sorted().compactMap { path in
      readFile(path).map { SiteFile(path, $0) }
    }
    let texts = LessonTexts(lesson, in: outline, typesetter)
    let page = LessonPage(renderer: renderer, texts, newSymbols: newSymbols)
    return BuiltPage(
      files: [page.file] + data(of: lesson, renderer), copies: copies,
      diagnostics: texts.diagnostics + check.diagnostics + formulas.diagnostics,
      hasFormulas: formulas.count > 0 || !newSymbols.isEmpty || texts.hasFormulas,
      search: [page.search],
      isComplete: formulas.isComplete && symbols.isComplete && texts.isComplete
        && outline.titles.isComplete)
  }

  private func data(of lesson: LessonOutline, _ renderer: LessonRenderer) -> [SiteFile] {
    let cells = lesson.notebook.cells.filter { !$0.has(.hidden) }
    let outputs = cells.map { cell in
      (lesson.lesson.run.cells[safe: cell.ordinal]?.outputs ?? [])
        + (lesson.lesson.staleOutputs[cell.ordinal] ?? [])
    }
    return outputs.joined().compactMap { output in
      guard case .figure(let figure) = output else { return nil }
      let path = renderer.dataPath(figure)
      return memory?.dataFile(path, figure.data)
        ?? SiteFile(path, figure.data.displayed.text + "\n")
    }
  }
}
