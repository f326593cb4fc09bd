import Diagnostics
import Foundation
import Synchronization
import Testing
import Typesetting

/// Results depend on what they should depend on, and are remembered by that.
@Suite struct MemoryTests {
  /// A store in memory that counts.
  final class Store: FormulaStore {
    struct Contents {
      var bytes: [FormulaKey: [UInt8]] = [:]
      var found = 0
    }

    let contents = Mutex(Contents())

    func bytes(for key: FormulaKey) -> [UInt8]? {
      contents.withLock {
        if $0.bytes[key] != nil { $0.found += 1 }
        return $0.bytes[key]
      }
    }

    func keep(_ bytes: [UInt8], for key: FormulaKey) {
      contents.withLock { $0.bytes[key] = bytes }
    }

    var count: Int { contents.withLock { $0.bytes.count } }
    var found: Int { contents.withLock { $0.found } }

    func damage() {
      contents.withLock { contents in
        for key in contents.bytes.keys { contents.bytes[key] = Array("9:nonsense".utf8) }
      }
    }
  }

  @Test func `two typesetters agree to the byte, in any order`() {
    let items = GalleryFormula.all
    let forward = Typesetter(macros: GalleryFormula.macros)
    let backward = Typesetter(macros: GalleryFormula.macros.reversed())
    let first = items.map { forward.typeset($0.formula, numbers: $0.numbering) }
    let second = items.reversed().map { backward.typeset($0.formula, numbers: $0.numbering) }
    #expect(first.map(\.html) == second.reversed().map(\.html))
  }

  @Test func `a batch gives what single formulas give`() {
    let items = GalleryFormula.all
    let typesetter = Typesetter(macros: GalleryFormula.macros)
    let batch = typesetter.typeset(items.map { ($0.formula, $0.numbering) })
    let single = Typesetter(macros: GalleryFormula.macros)
    #expect(
      batch.map(\.html) == items.map { single.typeset($0.formula, numbers: $0.numbering).html })
  }

  @Test func `many tasks may share a typesetter`() async {
    let typesetter = Typesetter(macros: GalleryFormula.macros)
    let expected = GalleryFormula.all.map {
      Typesetter(macros: GalleryFormula.macros).typeset($0.formula, numbers: $0.numbering).html
    }
    await withTaskGroup(of: (Int, String).self) { group in
      for (index, item) in GalleryFormula.all.enumerated() {
        group.addTask { (index, typesetter.typeset(item.formula, numbers: item.numbering).html) }
      }
      for await (index, html) in group { #expect(html == expected[index]) }
    }
  }

  @Test func `a store gives back what was kept, without library or KaTeX`() throws {
    let store = Store()
    let file = SourceText(path: "m.yml", "E")
    let macros = [
      Macro(#"\E"#, #"\mathbb{E}"#, at: Place(file, 0..<1)),
      Macro(#"\bad"#, #"\wrong"#, at: Place(file, 0..<1)),
    ]
    let texts = [#"\E x"#, #"\bad"#, #"\frac{1}{"#, #"\mathbb{1}"#, #"\sqrt[3"#]
    let numbers = Numbers(rows: ["1"])
    let typesetter = Typesetter(macros: macros, store: store)
    let made = texts.map { typesetter.typeset(Formula($0, display: true), numbers: numbers) }
    #expect(store.count == texts.count)

    let katex = try TemporaryFolder(copyingKaTeX: "")
    let installation = Installation(libraries: [], folders: [katex.path])
    let other = Typesetter(macros: macros, store: store, installation: installation)
    let found = texts.map { other.typeset(Formula($0, display: true), numbers: numbers) }
    #expect(found.map(\.html) == made.map(\.html))
    #expect(found.map(\.diagnostics) == made.map(\.diagnostics))
    #expect(store.found == texts.count)
  }

  @Test func `letters of any length come back`() {
    let store = Store()
    let formula = Formula(#"a \le \text{é߿ ∂￿ 𝒩😀}"#)
    let made = Typesetter(store: store).typeset(formula).html
    // As they are written, in the source beside the formula.
    #expect(made.contains(#"a \le \text{é߿ ∂￿ 𝒩😀}"#))
    #expect(Typesetter(store: store).typeset(formula).html == made)
    #expect(store.found == 1)
  }

  @Test func `another version of KaTeX finds nothing`() throws {
    let store = Store()
    _ = Typesetter(store: store).typeset(Formula("x"))
    let katex = try TemporaryFolder(copyingKaTeX: "\n// changed")
    let installation = Installation(
      libraries: Installation.system.libraries, folders: [katex.path])
    _ = Typesetter(store: store, installation: installation).typeset(Formula("x"))
    #expect(store.found == 0)
    #expect(store.count == 2)
  }

  @Test func `a damaged store costs work, nothing else`() {
    let store = Store()
    let made = Typesetter(store: store).typeset(Formula("x"))
    store.damage()
    let again = Typesetter(store: store).typeset(Formula("x"))
    #expect(again.html == made.html)
    #expect(store.found == 1)
  }

  @Test func `only what a formula uses is in its key`() {
    let store = Store()
    let numbers = { Numbers(references: ["eq-a": Reference(number: $0, href: "#eq-a")]) }
    let first = Typesetter(macros: [Macro(#"\R"#, "R"), Macro(#"\Q"#, "Q")], store: store)
    _ = first.typeset(Formula(#"\R x"#), numbers: numbers("1"))
    let second = Typesetter(macros: [Macro(#"\R"#, "R"), Macro(#"\Q"#, "other")], store: store)
    _ = second.typeset(Formula(#"\R x"#), numbers: numbers("2"))
    #expect(store.count == 1)
    let third = Typesetter(macros: [Macro(#"\R"#, "S")], store: store)
    _ = third.typeset(Formula(#"\R x"#), numbers: numbers("1"))
    #expect(store.count == 2)
  }

  @Test func `text, kind, labels, numbers and references are in the key`() {
    let store = Store()
    let typesetter = Typesetter(store: store)
    let align = #"\begin{align}a\label{eq-a}\end{align}"#
    let reference = { Numbers(references: ["eq-a": Reference(number: $0, href: $1)]) }
    _ = typesetter.typeset(Formula("x"))
    _ = typesetter.typeset(Formula("x", display: true))
    _ = typesetter.typeset(Formula("y"))
    _ = typesetter.typeset(Formula(align, display: true))
    _ = typesetter.typeset(Formula(align, display: true), numbers: Numbers(rows: ["1"]))
    _ = typesetter.typeset(Formula(align, display: true), numbers: Numbers(rows: ["2"]))
    _ = typesetter.typeset(
      Formula(align.replacing("eq-a", with: "eq-b"), display: true), numbers: Numbers(rows: ["2"]))
    _ = typesetter.typeset(Formula(#"\eqref{eq-a}"#))
    _ = typesetter.typeset(Formula(#"\eqref{eq-a}"#), numbers: reference("1", "#eq-a"))
    _ = typesetter.typeset(Formula(#"\eqref{eq-a}"#), numbers: reference("2", "#eq-a"))
    _ = typesetter.typeset(Formula(#"\eqref{eq-a}"#), numbers: reference("2", "b/#eq-a"))
    #expect(store.count == 11)
  }
}
