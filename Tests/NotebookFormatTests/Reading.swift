import Diagnostics
import NotebookFormat
import Testing

/// A notebook read from a text below a front matter, so that tests need not repeat the title.
struct Reading {
  let notebook: Notebook
  let diagnostics: [Diagnostic]

  private static let frontMatter = "---\ntitle: T\n---\n"

  init(_ text: String) { self.init(whole: Self.frontMatter + text) }

  /// A notebook from the text of a whole file.
  init(whole text: String) {
    (notebook, diagnostics) = NotebookReader.read(SourceText(path: "lesson.md", text))
  }

  var source: SourceText { notebook.source }

  /// The bytes that a range selects.
  func selected(_ range: Range<Int>) -> String { source[range] }

  /// All inlines, outer ones first.
  var inlines: [Inline] {
    var inlines: [Inline] = []
    notebook.visitInlines { inlines.append($0) }
    return inlines
  }

  /// What all formulas say, displayed ones with two dollars.
  var formulas: [String] {
    var formulas: [String] = []
    notebook.visitBlocks { block in
      if case .formula(let formula) = block.kind { formulas.append(Self.dollars(formula)) }
      for inline in block.inlines {
        inline.visit {
          if case .formula(let formula) = $0.kind { formulas.append(Self.dollars(formula)) }
        }
      }
    }
    return formulas
  }

  private static func dollars(_ formula: Formula) -> String {
    let dollars = formula.isDisplay ? "$$" : "$"
    return dollars + formula.latex.text + dollars
  }

  /// The messages alone.
  var summaries: [String] { diagnostics.map(\.summary) }
}

/// Source text in which `⟨…⟩` mark the places of the expected diagnostics.
struct MarkedText {
  let text: String
  /// In the order of their starts.
  let ranges: [Range<Int>]

  init(_ marked: String) {
    var bytes: [UInt8] = []
    var open: [Int] = []
    var ranges: [(order: Int, range: Range<Int>)] = []
    var order = 0
    for character in marked {
      switch character {
      case "⟨":
        open.append(bytes.count)
        order += 1
      case "⟩":
        let start = open.removeLast()
        ranges.append((order - open.count, start..<bytes.count))
      default: bytes += Array(String(character).utf8)
      }
    }
    text = String(decoding: bytes, as: UTF8.self)
    self.ranges = ranges.map(\.range).sorted {
      ($0.lowerBound, -$0.upperBound) < ($1.lowerBound, -$1.upperBound)
    }
  }
}
