import Execution
import Site
import Testing

/// The reference of the library, and links to it from the code of lessons.
@Suite struct LibraryReferenceTests {
  private static let text = #"""
    /// The normal distribution with mean μ. See `Kernel`.
    ///
    ///     p(x) = exp(−(x − μ)² / 2σ²) / (σ √2π)      score: (μ − x) / σ²
    ///
    ///     let law = Normal(mean: 1)
    ///     law.score(at: 2)
    ///
    /// - Parameters:
    ///   - x: where.
    struct Normal: Kernel, Equatable {
      /// The mean μ.
      @native("Normal.mean") var mean: Double { get }
      @native("Normal.init(mean: Double)") init(mean: Double = 0)
      @native("Normal.==(_: Normal, _: Normal)") static func == (_ a: Normal, _ b: Normal) -> Bool
    }
    /// A kernel.
    protocol Kernel: Sendable {
      /// Its value <there>.
      func callAsFunction(_ x: Double) -> Double
    }
    extension Kernel {
      /// Twice the value.
      func twice(_ x: Double) -> Double {
        let y = self(x)
        return y + y
      }
    }
    /// The larger one.
    @native("larger(_: Double, _: Double)") func larger(_ a: Double, _ b: Double) -> Double
    """#

  private static let reference = LibraryReference(
    [text],
    subjects: [("Normal", "Distributions"), ("Kernel", "Linear algebra"), ("larger", "Metrics")])

  private func site(_ lesson: Lesson) -> SiteFiles {
    var input = Sample.input([lesson])
    input.library = Self.reference
    return input.build()
  }

  @Test func `a name in front of a formula is kept apart from it`() {
    let page = site(Sample.lesson("01-a", "# A\n")).text("library/distributions.html")
    #expect(page.contains(#/score:[ \u{A0}]/#))
  }

  @Test func `each subject has a page, with types, members and functions`() {
    let site = site(Sample.lesson("01-a", "# A\n"))
    #expect(site.diagnostics == [])
    let normal = site.text("library/distributions.html")
    #expect(normal.contains("<h2 id=\"Normal\">"))
    #expect(normal.contains("See <a href=\"linear-algebra.html#Kernel\"><code>Kernel</code></a>."))
    #expect(normal.contains("<a href=\"linear-algebra.html#Kernel\">Kernel</a>"))
    #expect(normal.contains("\\exp (-(x - μ)^{2} / 2σ^{2}) / (σ \\sqrt{2π})"))
    #expect(normal.contains("<li>x: where.</li>"))
    #expect(!normal.contains("Bool"))
    let kernel = site.text("library/linear-algebra.html")
    #expect(kernel.contains("Its value &lt;there&gt;."))
    #expect(kernel.contains("twice"))
    #expect(!kernel.contains("return y + y"))
    #expect(site.text("library/metrics.html").contains("<h2 id=\"function.larger\">"))
    let index = site.text("library/index.html")
    #expect(
      index.contains(
        "<a href=\"distributions.html#Normal\"><code>Normal</code></a> The normal distribution with "
          + "mean μ.</li>"))
    #expect(site.text("01-a.html").contains("<a href=\"library/index.html\">Library</a>"))
  }

  private func lesson(_ code: String, _ tokens: [CodeToken]) -> Lesson {
    let lesson = Sample.lesson("cases/01-a", "```swift\n\(code)\n```\n")
    let run = NotebookRun(
      notebook: lesson.run.notebook,
      cells: [CellRun(status: .succeeded, outputs: [], tokens: tokens)], inlineValues: [:],
      diagnostics: [])
    return Lesson(name: lesson.name, run: run)
  }

  @Test func `code of lessons links a type where a cell first names it`() {
    let tokens = [
      CodeToken("Normal", .type), CodeToken("() ", .plain), CodeToken("Normal", .type),
      CodeToken(" ", .plain), CodeToken("Other", .type),
    ]
    let page = site(lesson("Normal() Normal Other", tokens)).text("cases/01-a.html")
    #expect(
      page.contains(
        "<a href=\"../library/distributions.html#Normal\">Normal</a>() "
          + "<i>Normal</i> <i>Other</i>"))
  }

  @Test func `a type of the lesson's own is no link`() {
    let tokens = [
      CodeToken("struct", .keyword), CodeToken(" ", .plain), CodeToken("Normal", .type),
      CodeToken(" {}", .plain),
    ]
    let page = site(lesson("struct Normal {}", tokens)).text("cases/01-a.html")
    #expect(page.contains("<i>Normal</i>"))
  }
}
