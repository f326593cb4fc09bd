import Foundation
import Testing

/// Charts know the macros of `course.yml`, and what is remembered of cells depends on them.
@Suite struct FormulaMacroCommandTests {
  private func course() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      ---
      title: A lesson
      ---

      ```swift {#name}
      let name = "$\\\\E[x]$"
      ```

      ```swift {#sum}
      print(1 + 2)
      ```

      ```swift {#fig-mean}
      Chart(title: name, x: "x") { LineMark(y: [1, 2]) }
      ```

      """, to: "Notebooks/01-a.md")
    try write(#"\mathbb{E}"#, to: folder)
    return folder
  }

  private func write(_ body: String, other: String = "x", to folder: TemporaryFolder) throws {
    try folder.write(
      """
      macros:
        \\E: \(body)
        \\other: \(other)

      """, to: "site/course.yml")
  }

  @Test func `commands for one notebook find the macros of the course around it`() throws {
    let folder = try course()
    let run = try CommandRun(["run", "Notebooks/01-a.md"], in: folder.path)
    #expect(run.problems == "")
    #expect(run.output.contains("𝔼[x]"))
    let export = try CommandRun(
      ["export", "Notebooks/01-a.md#fig-mean", "--to", "svg"], in: folder.path)
    #expect(export.problems == "")
    #expect(export.output.contains("<title id=\"fig-mean-title\">𝔼[x]</title>"))
  }

  @Test func `a macro that changes draws figures again, and runs nothing else`() throws {
    let folder = try course()
    for (body, heard) in [(#"\mathbb{E}"#, "𝔼[x]"), (#"\mathcal{E}"#, "ℰ[x]")] {
      try write(body, to: folder)
      let build = try CommandRun(["build"], in: folder.path)
      #expect(build.exitCode == 0, "\(build.problems)")
      let page = try #require(folder.read("site/public/01-a.html"))
      #expect(page.contains(heard))
    }
    try write("E", to: folder)
    func why(_ cell: String) throws -> String {
      try CommandRun(["why", "Notebooks/01-a.md#\(cell)"], in: folder.path).output
    }
    #expect(
      try why("fig-mean")
        == "cell 'fig-mean' has to run:\n  macro '\\E' changed, which it uses\n")
    #expect(
      try why("sum")
        == "cell 'sum' does not run: nothing that it uses changed since it last ran\n")
    // Nor does a macro matter that no cell names.
    try write(#"\mathcal{E}"#, other: "y", to: folder)
    #expect(try why("fig-mean").hasPrefix("cell 'fig-mean' does not run"))
  }
}
