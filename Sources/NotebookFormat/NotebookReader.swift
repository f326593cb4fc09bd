// NotebookFormat: one Markdown file becomes a `Notebook`.
//
// In:  a file's text (`SourceText`), or its bytes.
// Out: a `Notebook` of values that know their places in the file, and diagnostics. Nothing throws:
//      whatever is wrong is reported, and the rest is read.
//
// 1. `FileLimits` blanks what the Markdown library cannot read, or not in linear time.
// 2. `FrontMatterReader` reads the YAML at the top.
// 3. `CommonMarkParser` gives the rest to cmark-gfm, with our own syntax for formulas, footnotes
//    and callouts (`SyntaxExtension`, `BlockSyntax`), and copies the tree (`CommonMarkTree`).
// 4. `DocumentReader` and `InlineReader` turn the tree into blocks and inlines. The library's
//    positions are too rough for that; they are found again in the file (`Positions`).

package import Diagnostics

/// Reads notebooks.
///
/// A notebook is one Markdown file: CommonMark with GitHub's extensions, and these rules, all of
/// which leave something readable on GitHub.
///
/// 1. **Front matter.** The file may start with YAML between two lines `---`: `title`, `summary`,
///    `difficulty` (`beginner`, `intermediate`, `advanced`), `time` (`1 hour 30 minutes`),
///    `date` (`2026-01-31`), `prerequisites` and `objectives` (lists of texts), `seed` (a whole
///    number), `parameters` (names with numbers, booleans or texts). There are no other keys.
///    Titles, summaries, prerequisites and objectives may have emphasis, code and formulas.
/// 2. **Cells.** A fence whose first word is `swift` is a cell. Attributes may follow in braces:
///    one `#label`, classes `.exercise .solution .test .parameters .static .hidden .pinned`,
///    options `caption="…" alt="…" echo=false fold=true raises="…" tolerance=1e-6`, and limits
///    `timeout=30s steps=5e9 memory=8GB recursion=200000 output=16MB`.
///    Quotes may be left out around a value without white space. `.static` is shown and never run;
///    `.hidden` is run and not shown; the outputs of `.pinned` have to stay as they are recorded.
///    Code in any other language is shown only.
/// 3. **Inline values.** Code that starts with `{swift}` and a space, as in
///    `` `{swift} samples.count` ``, stands for the value of the expression.
/// 4. **Formulas.** `$…$` in text and `$$…$$` on lines of its own, by the rules of
///    `DollarSyntax`. ` {#eq-name}` behind the closing dollars labels a displayed formula.
/// 5. **Headings** may end with a label, `## Stein's identity {#sec-stein}`; otherwise the name to
///    link to is made of the title as GitHub does.
/// 6. **References and citations.** `@fig-field` refers to what has the label; labels of numbered
///    things start with `fig-`, `tbl-`, `eq-`, `sec-`, `thm-`, `lem-`, `def-`, `prf-`, `exm-` or
///    `exr-`. `[@song2021]` cites, `[see @song2021, fig. 2; @ho2020]` cites two works. Labels are
///    letters, digits, `-` and `_`; each is given once in a notebook.
/// 7. **Callouts.** A quote whose first line starts with `[!KIND]` is set apart: GitHub's `NOTE`,
///    `TIP`, `IMPORTANT`, `WARNING`, `CAUTION`, and `EXERCISE`, `HINT`, `SOLUTION`, `DEFINITION`,
///    `THEOREM`, `LEMMA`, `PROOF`, `DERIVATION` (folded), `EXAMPLE`. A title and attributes may
///    follow on the line; `kind=` of an exercise is `conceptual`, `implementation`, `proof` or
///    `project`. Callouts may contain others.
/// 8. **Figures and tables.** An image with a title, alone in its paragraph, is a figure, and the
///    title its caption; `{#fig-name}` directly behind the image labels it. A line
///    `: Caption {#tbl-name}` below a table is its caption. Images are files of the course.
/// 9. **Footnotes.** `[^name]` refers to the block that starts with `[^name]:`; its further lines
///    are indented by four spaces.
/// 10. **HTML.** Comments are left out. `<sub>`, `<sup>`, `<kbd>`, `<mark>` and `<br>` may be used
///     in text, without attributes. There is no other HTML.
///
/// For example:
///
///     ---
///     title: Score functions
///     time: 45 minutes
///     ---
///
///     # The score
///
///     The score of a density is $s(x) = \nabla_x \log p(x)$, see [@hyvarinen2005].
///
///     $$
///     s(x) = -\frac{x - \mu}{\sigma^2}
///     $$ {#eq-gaussian}
///
///     ```swift {#fig-score caption="The score of a Gaussian" alt="A falling line"}
///     let score = grid.map { -($0 - mean) / variance }
///     plot(grid, score)
///     ```
///
///     @fig-score shows @eq-gaussian on `{swift} grid.count` points.
///
///     > [!EXERCISE] Two Gaussians {#exr-mixture kind=implementation}
///     > Write the score of a mixture.
///     >
///     > > [!HINT]
///     > > Each score is weighted by its posterior.
package enum NotebookReader {
  /// Reads a file; the diagnostics are in reading order.
  ///
  /// In the source of the notebook, question marks stand for bytes that are not valid UTF-8.
  package static func read(
    _ source: SourceText
  ) -> (notebook: Notebook, diagnostics: [Diagnostic]) {
    let repair = UTF8Repair(source.bytes)
    guard repair.invalid.isEmpty else {
      let repaired = SourceText(path: source.path, bytes: repair.bytes)
      let (notebook, diagnostics) = readValid(repaired)
      return (notebook, (repair.diagnostics(in: repaired) + diagnostics).inReadingOrder)
    }
    return readValid(source)
  }

  /// Reads the bytes of a file, which may be no valid UTF-8.
  package static func read(
    path: String, bytes: [UInt8]
  ) -> (notebook: Notebook, diagnostics: [Diagnostic]) {
    read(SourceText(path: path, bytes: bytes))
  }

  private static func readValid(
    _ source: SourceText
  ) -> (notebook: Notebook, diagnostics: [Diagnostic]) {
    let limits = FileLimits(source)
    let findings = Findings(limits.text)
    limits.diagnostics.forEach(findings.report)
    var frontMatter = FrontMatterReader(limits.text, findings)
    let bodyLine = frontMatter.read()
    let body = limits.text.bytes[limits.text.offset(line: bodyLine, column: 1)...]
    let tree = CommonMarkParser.parse(body, firstLine: bodyLine)
    var document = DocumentReader(tree, limits.text, findings)
    let blocks = document.blocks(of: 0, DocumentReader.Surroundings())
    document.checkFootnotes()
    document.checkTables()
    let notebook = Notebook(
      source: source, frontMatter: frontMatter.frontMatter, blocks: blocks,
      footnotes: document.footnotes)
    return (notebook, findings.diagnostics.inReadingOrder)
  }
}
