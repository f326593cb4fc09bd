import Diagnostics
import Execution
import Foundation
import Site
import Testing

/// The bibliography: what is read of BibTeX, what is wrong with it, and what pages make of it.
@Suite struct BibliographyTests {
  private func read(_ text: String) -> (works: [Work], diagnostics: [Diagnostic]) {
    BibliographyReader.read(SourceText(path: "r.bib", text))
  }

  private func lines(_ text: String) -> [String] { Sample.lines(read(text).diagnostics) }

  @Test func `fields are texts in braces or quotes, numbers, and strings put together`() throws {
    let (works, diagnostics) = read(
      #"""
      Text before is a comment, of a@b.org.
      % So is '[@key]'.
      @comment{nothing} @preamble{"\newcommand{}"}
      @STRING{nips = "Advances in {Neural}"}
      @InProceedings{song2019, Author = "Song, Yang and Ermon, Stefano", title = {{Scores}},
        booktitle = nips # { 32}, month = dec, year = 2019}
      """#)
    #expect(diagnostics == [])
    let work = try #require(works.first)
    #expect(work.key == "song2019")
    #expect(work.kind == .inproceedings)
    #expect(work.authors.map(\.abbreviated) == ["Y.\u{A0}Song", "S.\u{A0}Ermon"])
    #expect(work.fields["booktitle"] == "Advances in Neural 32")
    #expect(work.fields["month"] == "December")
    #expect(work.title == "Scores")
    #expect(work.year == "2019")
  }

  @Test(arguments: [
    (#"Hyv{\"a}rinen, Aapo"#, "A.\u{A0}Hyvärinen"), (#"Kurt G\"{o}del"#, "K.\u{A0}Gödel"),
    (#"{\'E}tienne {\O}rsted"#, "É.\u{A0}Ørsted"), (#"Mart{\'\i}n, Jos\'e"#, "J.\u{A0}Martín"),
    ("Ludwig van Beethoven", "L.\u{A0}van Beethoven"),
    ("De Bortoli, Valentin", "V.\u{A0}De Bortoli"),
    ("{The ATLAS Collaboration}", "The ATLAS Collaboration"),
    ("Jean-Pierre Serre", "J.-P.\u{A0}Serre"),
    ("King, Jr, Martin Luther", "M.\u{A0}L.\u{A0}J.\u{A0}King"), ("Plato", "Plato"),
  ])
  func `names`(_ written: String, _ shown: String) throws {
    let (works, diagnostics) = read(
      "@book{a, author={\(written)}, title={T}, publisher={P}, year=1}")
    #expect(diagnostics == [])
    #expect(works.first?.authors.map(\.abbreviated) == [shown])
  }

  @Test(arguments: [
    (#"A -- B --- C~D"#, "A – B — C\u{A0}D"), (#"Data \& {BERT}"#, "Data & BERT"),
    (#"\emph{Naïve} ``quotes''"#, "Naïve “quotes”"), ("two\n   lines", "two lines"),
    ("Tweedie's", "Tweedie’s"),
  ])
  func `titles`(_ written: String, _ shown: String) {
    #expect(read("@misc{a, title={\(written)}, year=1}").works.first?.title == shown)
  }

  @Test(arguments: [
    (
      "@misc{a, title={One, year=1}\n@misc{b, title={Two}, year=2}",
      "r.bib:1:6: entry 'a' is not closed | add '}' behind its last field"
    ),
    (
      "@misc{a, title={{One, year=1}\n@misc{b, title={Two}, year=2}",
      "r.bib:1:16: brace is not closed | add '}' at the end of the text"
    ),
    ("@misc{a, title={One}, year=1", "r.bib:1:6: entry 'a' is not closed"),
    ("@misc{a, title=\"One, year=1}\n", "r.bib:1:16: quotation mark is not closed"),
    (
      "@misc{a, title={One}, year=1}\n@misc{a, title={Two}, year=2}",
      "r.bib:2:7: key 'a' is used twice | choose another key, or keep one entry"
    ),
    (
      "@article{a, author={A}, title={T}}",
      "r.bib:1:10: work 'a' has no 'journal', 'year' | add 'journal = {…}', which '@article' needs"
    ),
    (
      "@artcle{a, title={T}}",
      "r.bib:1:1: unknown kind of entry '@artcle' | did you mean '@article'?"
    ),
    (
      "@fable{a, title={T}}",
      "r.bib:1:1: unknown kind of entry '@fable' | use one of BibTeX, such as '@article', "
        + "'@inproceedings', '@book' or '@misc'"
    ),
    (
      "@string{jmlr = {J}}\n@misc{a, title=jlmr, year=1}",
      "r.bib:2:16: cannot find string 'jlmr' | did you mean 'jmlr'?"
    ),
    (
      "@misc{a, title={T} year=1}",
      "r.bib:1:20: expected ',' or '}' behind a field, found 'y'"
    ),
    ("@misc{a, title {T}}", "r.bib:1:16: expected '=' behind 'title', found '{'"),
    (
      "@misc{, title={T}}",
      "r.bib:1:1: entry '@misc' has no key | write the name that lessons cite it by: '@misc{name2020,'"
    ),
    (
      "@misc{a, year=1, title={T}, year=2}",
      "r.bib:1:29: field 'year' of 'a' is given twice | keep one"
    ),
    (
      "@misc{a, title={A \\foo b}, year=1}",
      "r.bib:1:19: LaTeX command '\\foo' is not known in bibliographies | write the character itself"
    ),
    (
      "@misc{a, title={T}, year=1, url={javascript:alert(1)}}",
      "r.bib:1:33: expected an address for 'url', found 'javascript:alert(1)' | write it as 'https://example.org/paper'"
    ),
    (
      "@misc{a, title={T}, year=1, eprint={x\" onclick=\"}}",
      "r.bib:1:36: expected a number of arXiv for 'eprint', found 'x\" onclick=\"' | write it as '2011.13456'"
    ),
  ])
  func `what is wrong with an entry is reported once, at its place`(
    _ text: String, _ problem: String
  ) throws {
    let lines = lines(text)
    #expect(lines.count == 1)
    #expect(try #require(lines.first).hasPrefix(problem), "\(lines)")
  }

  @Test func `an entry that is not closed does not hide the next one`() {
    let (works, _) = read("@misc{a, title={One, year=1}\n@misc{b, title={Two}, year=2}")
    #expect(works.map(\.key) == ["b"])
  }

  @Test(.timeLimit(.minutes(1))) func `no input hangs or crashes the reader`() {
    var random = Numbers(state: 3)
    let pieces = [
      "@", "misc", "{", "}", "\"", "\\", "a", "=", ",", "#", "\n", "title", "é", "@article{",
    ]
    for _ in 0..<3000 {
      let count = Int.random(in: 1...30, using: &random)
      _ = read((0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined())
    }
  }

  // MARK: Pages

  private func site(_ text: String, _ bibliography: String) -> SiteFiles {
    var input = Sample.input([Sample.lesson("01-a", text), Sample.lesson("02-b", "# B\n")])
    input.course.bibliography = Bibliography(read(bibliography).works)
    input.course.bibliographyFile = Course.FileName("references.bib")
    return input.build()
  }

  private static let works = #"""
    @article{hyvarinen2005, author={Hyv{\"a}rinen, Aapo}, title={S}, journal={J}, year=2005}
    @misc{song2021, author={Song, A and Song, B and Poole, C}, title={Z <b>}, year=2021,
      eprint={2011.13456}, url={https://example.org/?a=1&b=2}}
    @misc{song2021b, author={Song, A and Song, B and Lee, C}, title={Y}, year=2021}
    @misc{ermon, author={Ermon, A and Song, B}, title={X}, year=2020}
    """#

  @Test func `a citation links to the entry at the end of the page`() {
    let site = site("Text [see @hyvarinen2005, §3; @ermon].\n", Self.works)
    #expect(site.diagnostics == [])
    let page = site.text("01-a.html")
    #expect(
      page.contains(
        ##"<span class="citation">[see <a href="#work.hyvarinen2005">Hyvärinen"##
          + "\u{A0}2005</a>, §3; <a href=\"#work.ermon\">Ermon and Song\u{A0}2020</a>]</span>"))
    #expect(page.contains(#"<li id="work.ermon">A."#))
    #expect(!page.contains("work.song2021"))
    #expect(!site.text("02-b.html").contains("page-references"))
    #expect(
      site.text("references.html").contains(
        "Cited in <a href=\"01-a.html#work.ermon\">01-a</a></span></li>"))
  }

  @Test func `works of the same authors and year are told apart`() {
    let page = site("[@song2021; @song2021b]\n", Self.works).text("01-a.html")
    #expect(page.contains("<a href=\"#work.song2021\">Song et al.\u{A0}2021b</a>"))
    #expect(page.contains("<a href=\"#work.song2021b\">Song et al.\u{A0}2021a</a>"))
  }

  @Test func `titles are text, and addresses those of the entry`() {
    let page = site("[@song2021]\n", Self.works).text("01-a.html")
    #expect(
      page.contains(
        #"<a href="https://example.org/?a=1&amp;b=2"><cite>Z &lt;b&gt;</cite></a>, 2021. "#
          + #"<a href="https://arxiv.org/abs/2011.13456">arXiv:2011.13456</a>."#))
  }

  @Test func `a key that is not there is reported where it is cited`() {
    #expect(
      Sample.lines(site("Text [@hyvarinen2004].\n", Self.works).diagnostics) == [
        "Notebooks/01-a.md:1:8: cannot find work 'hyvarinen2004' | did you mean 'hyvarinen2005'?"
      ])
    #expect(
      Sample.lines(site("Text [@bishop].\n", Self.works).diagnostics) == [
        "Notebooks/01-a.md:1:8: cannot find work 'bishop' | add it to 'references.bib', or write "
          + "'\\@' for the sign itself"
      ])
    #expect(
      Sample.lines(Sample.input([Sample.lesson("01-a", "[@bishop]\n")]).build().diagnostics) == [
        "Notebooks/01-a.md:1:3: cannot find work 'bishop' | name a BibTeX file in 'course.yml': "
          + "'bibliography: references.bib'"
      ])
  }

  // MARK: Files

  private func problems(_ course: String, _ bytes: [UInt8]?) throws -> [String] {
    let folder = try Folder()
    try folder.write(course, "site/course.yml")
    try folder.write("# A\n", "Notebooks/01-a.md")
    if let bytes { try Files.write(bytes, to: folder.path + "/site/references.bib") }
    let course = CourseFolder(
      notebooks: folder.path + "/Notebooks", settings: folder.path + "/site")
    return Sample.lines(course.readCourse().diagnostics).map {
      $0.replacing(folder.path + "/", with: "")
    }
  }

  @Test func `the file is named in the course`() throws {
    let named = "bibliography: references.bib\n"
    #expect(try problems(named, Array(Self.works.utf8)) == [])
    #expect(
      try problems(named, nil) == [
        "site/course.yml:1:15: there is no file 'site/references.bib' | write it, or give its path "
          + "from the folder of 'course.yml'"
      ])
    #expect(
      try problems("bibliography: ../references.bib\n", nil) == [
        "site/course.yml:1:15: '../references.bib' leads out of the folder of 'course.yml' | put the "
          + "file beside 'course.yml', and give its name"
      ])
    #expect(
      try problems(named, Array("@misc{a, title={".utf8) + [0xFF, 0xFE] + Array("}, year=1}".utf8))
        == [
          "site/references.bib:1:17: file is not valid UTF-8 at byte 16 | save the file as UTF-8"
        ])
  }
}
