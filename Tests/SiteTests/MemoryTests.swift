import Diagnostics
import Execution
import Foundation
import Site
import Testing

/// A memory of the last site changes nothing about the next one.
@Suite struct MemoryTests {
  private let memory = SiteMemory()

  /// A site of lessons with their revisions, with the memory and without it.
  private func sites(
    _ lessons: [(lesson: Lesson, revision: Int?)], files: [String: [UInt8]] = [:]
  ) -> (remembered: SiteFiles, fresh: SiteFiles) {
    let numbered = lessons.map { lesson, revision in
      Lesson(
        name: lesson.name, run: lesson.run, staleOutputs: lesson.staleOutputs, revision: revision)
    }
    var input = Sample.input(numbered, files: files)
    let fresh = input.build()
    input.memory = memory
    return (input.build(), fresh)
  }

  private func expectSame(
    _ lessons: [(lesson: Lesson, revision: Int?)], files: [String: [UInt8]] = [:],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let (remembered, fresh) = sites(lessons, files: files)
    #expect(remembered.files == fresh.files, sourceLocation: sourceLocation)
    #expect(remembered.diagnostics == fresh.diagnostics, sourceLocation: sourceLocation)
  }

  private let text = """
    # A

    ```swift {#fig-a caption="One."}
    a
    ```

    See @fig-b and $x^2$. ![n](n.png)
    """

  private func lesson(_ description: String = "A line.") -> Lesson {
    Sample.lesson(
      "01-a", text, outputs: ["fig-a": [Sample.figure("fig-a", description: description)]])
  }

  private func other(_ title: String, label: String = "fig-b") -> Lesson {
    Sample.lesson(
      "02-b", "# \(title)\n\n```swift {#\(label)}\nb\n```\n",
      outputs: [label: [Sample.figure(label)]])
  }

  @Test func `what changed is made anew, and what depends on it`() {
    let files: [String: [UInt8]] = ["n.png": [1]]
    expectSame([(lesson(), 1), (other("B"), 2)], files: files)
    expectSame([(lesson(), 1), (other("B"), 2)], files: files)
    // A neighbour's title, a label that goes, an image, and outputs.
    expectSame([(lesson(), 1), (other("Changed"), 3)], files: files)
    expectSame([(lesson(), 1), (other("Changed", label: "fig-c"), 4)], files: files)
    expectSame([(lesson(), 1), (other("B"), 5)], files: ["n.png": [2]])
    expectSame([(lesson(), 1), (other("B"), 5)])
    expectSame([(lesson("Two lines."), 6), (other("B"), 5)], files: files)
    expectSame([(lesson("Three lines."), nil), (other("B"), 5)], files: files)
    expectSame([(other("B"), 5)], files: files)
  }

  @Test func `an unchanged lesson is not made again`() {
    let first = sites([(lesson(), 1), (other("B"), 2)])
    // The revision says that nothing changed, and is believed.
    let second = sites([(lesson("Changed."), 1), (other("B"), 2)])
    #expect(second.remembered["01-a.html"] == first.remembered["01-a.html"])
    #expect(second.fresh["01-a.html"] != first.fresh["01-a.html"])
  }

  @Test func `data is compared bit by bit`() {
    func lesson(_ number: Double) -> Lesson {
      let figure = Figure(
        svg: "<svg></svg>", id: "fig-a", title: nil, description: "d",
        data: .array([.number(number), .object([("key", .string("é"))])]))
      return Sample.lesson("01-a", text, outputs: ["fig-a": [.figure(figure)]])
    }
    for (revision, number) in [0, -0.0, .nan, 1, .infinity].enumerated() {
      expectSame([(lesson(number), revision)])
    }
  }

  @Test func `what a cell showed before stands greyed out behind its problem`() throws {
    let sample = Sample.lesson(
      "01-a", "```swift\nfail()\n```\n",
      failing: ["cell-1": Diagnostic("no luck", help: "try again")])
    let stale = Lesson(
      name: sample.name, run: sample.run, staleOutputs: [0: [.printed("before\n")]])
    let page = try #require(Sample.input([stale]).build()["01-a.html"])
    let text = String(decoding: page.bytes, as: UTF8.self)
    #expect(
      text.contains(
        """
        <p class="help">try again</p></div><div data-stale title="from the last good run">\
        <pre class="output printed" tabindex="0"><samp>before</samp></pre></div></div>
        """))
  }

  @Test func `problems of text stand below the block that they lie in`() throws {
    let lesson = Sample.lesson("01-a", "# A\n\nSee @fig-none here.\n\nNext.\n")
    let page = try #require(Sample.input([lesson]).build()["01-a.html"])
    let text = String(decoding: page.bytes, as: UTF8.self)
    let problem = try #require(text.range(of: "cannot find figure 'fig-none'"))
    let next = try #require(text.range(of: "<p>Next.</p>"))
    #expect(problem.upperBound < next.lowerBound)
    #expect(text.contains("See @fig-none here.\n       ^~~~~~~~</pre>"))
  }
}
