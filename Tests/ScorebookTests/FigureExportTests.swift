import Foundation
import Testing

/// Figures for papers.
@Suite struct FigureExportTests {
  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      ---
      title: Figures
      ---

      ```swift {#fig-line}
      Chart(x: "x", y: "y") { LineMark(x: [0, 1], y: [0, 2], label: "line") }
      ```

      ```swift {#numbers}
      1 + 1
      ```

      """, to: "a.md")
    return folder
  }

  @Test func `a figure is written as SVG that needs nothing else`() throws {
    let folder = try folder()
    let run = try CommandRun(["export", "a.md#fig-line", "--to", "svg"], in: folder.path)
    #expect(run.problems == "" && run.exitCode == 0)
    #expect(run.output.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\""))
    #expect(!run.output.contains("=\"var(") && !run.output.contains("currentColor"))
    let dark = try CommandRun(
      ["export", "a.md#fig-line", "--to", "svg", "--dark", "--width", "320", "--output", "b.svg"],
      in: folder.path)
    #expect(dark.output == "")
    let text = try #require(folder.read("b.svg"))
    #expect(text.contains("width=\"320\"") && text.contains("fill=\"#16181c\""))
  }

  @Test(arguments: [
    (
      "fig-lime",
      "error: 'a.md' has no figure 'fig-lime'\n  help: did you mean 'fig-line'?\n"
    ),
    (
      "unlike", "error: 'a.md' has no figure 'unlike'\n  help: its figures are 'fig-line'\n"
    ),
    ("numbers", "a.md:9:12: error: the cell 'numbers' shows no figure\n"),
  ])
  func `what is no figure is told with a place`(
    _ name: String, _ text: String
  ) throws {
    let folder = try folder()
    let run = try CommandRun(["export", "a.md#\(name)", "--to", "svg"], in: folder.path)
    #expect(run.exitCode == 1)
    #expect(run.output == "")
    for line in text.split(separator: "\n") {
      #expect(run.problems.contains(line.drop { $0 == " " }), "\(run.problems)")
    }
  }

  @Test func `without a program for pictures a message says what to install`() throws {
    let folder = try folder()
    let run = try CommandRun(
      ["export", "a.md#fig-line", "--to", "png", "--output", "a.png"], in: folder.path,
      environment: ["PATH": folder.path])
    #expect(run.exitCode == 1)
    #expect(
      run.problems.contains("no program is installed that makes a picture of a drawing"),
      "\(run.problems)")
    #expect(run.problems.contains("install 'rsvg-convert'"))
    #expect(folder.read("a.png") == nil)
  }

  @Test(arguments: [
    ("exit 3", "it ended with exit code 3"), ("exit 0", "it made no file"),
  ])
  func `a program that makes no picture is named with its reason`(
    _ script: String, _ reason: String
  ) throws {
    let folder = try folder()
    try folder.write("#!/bin/sh\n\(script)\n", to: "bin/rsvg-convert")
    let path = folder.path + "/bin/rsvg-convert"
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    let run = try CommandRun(
      ["export", "a.md#fig-line", "--to", "png", "--output", "a.png"], in: folder.path,
      environment: ["PATH": folder.path + "/bin", "TMPDIR": folder.path])
    #expect(run.exitCode == 1)
    #expect(
      run.problems.contains(
        """
        error: 'rsvg-convert' cannot draw the figure: \(reason)
          help: try '\(path)' by hand on the file that '--to svg' writes
        """), "\(run.problems)")
    // Nothing is left of what it was given.
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(!names.contains { $0.hasPrefix("scorebook-") })
  }

  /// Wherever one of the programs is installed.
  @Test func `pictures have the size that is asked for, and every file the same bytes`() throws {
    let folder = try folder()
    func bytes(_ form: String, _ options: [String] = []) throws -> Data? {
      let name = "out.\(form)"
      let run = try CommandRun(
        ["export", "a.md#fig-line", "--to", form, "--output", name] + options, in: folder.path)
      guard run.exitCode == 0 else {
        #expect(run.problems.contains("no program is installed"), "\(run.problems)")
        return nil
      }
      return try Data(contentsOf: URL(fileURLWithPath: folder.path + "/" + name))
    }
    guard let png = try bytes("png", ["--width", "320", "--resolution", "192"]) else { return }
    #expect(png.prefix(4) == Data([0x89, 0x50, 0x4E, 0x47]))
    #expect(png[16..<20].reduce(0) { $0 << 8 | Int($1) } == 640)
    let pdf = try bytes("pdf")
    #expect(pdf?.prefix(4) == Data("%PDF".utf8))
    #expect(try bytes("pdf") == pdf)
  }
}
