package import Diagnostics
package import NotebookFormat

// Export: a notebook → one Swift program that prints what running the notebook prints.
//
// The cells stand in it one after the other, as the top level of a file, each with `#sourceLocation`
// so that the compiler's messages lead to the notebook. Around each cell are calls that set its
// output apart, and its last expression is passed to `notebookShow`.
//
// What a compiled program cannot do is printed as it was recorded: the problem of a cell that is
// meant to fail, and the text of `help(…)`.

/// A notebook as a Swift program.
package struct SwiftProgram {
  /// The program; nil if the notebook has a problem.
  package let text: String?
  /// The problems of reading, checking and, where that is needed, running the notebook.
  package let diagnostics: [Diagnostic]

  /// Writes a notebook that was read with the given problems.
  ///
  /// - Parameter arguments: those of the command that set values, with a space in front.
  package init(
    _ notebook: Notebook, _ problems: [Diagnostic], runner: NotebookRunner, parts: ProgramParts,
    arguments: String = ""
  ) {
    // Only a run tells how far a cell comes that is meant to fail.
    let mayFail = notebook.cells.contains { $0.runs && $0.options.raises != nil }
    let run = mayFail ? runner.run(notebook, problems) : runner.check(notebook, problems)
    guard !run.diagnostics.hasErrors else {
      (text, diagnostics) = (nil, run.diagnostics)
      return
    }
    let code = OutlinedProgram(runner, notebook)
    let unlike = code.unlikeCompiled
    diagnostics = run.diagnostics + unlike
    text =
      unlike.isEmpty
      ? SwiftProgramWriter(run: run, program: code, parts: parts, arguments: arguments).program
      : nil
  }
}

/// What programs need of the library that their cells use.
package struct ProgramParts: Sendable {
  /// The modules to import.
  package let imports: [String]
  /// The declaration of `random`.
  package let random: String
  /// Overloads of `notebookShow` for values that a notebook shows as figures.
  package let showing: String

  package init(imports: [String], random: String, showing: String) {
    self.imports = imports
    self.random = random
    self.showing = showing
  }
}
