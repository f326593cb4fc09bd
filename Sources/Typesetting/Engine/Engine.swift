import Diagnostics

/// KaTeX in one JavaScript context.
///
/// Unchecked: a context may go from thread to thread, as long as one has it at a time;
/// `FormulaMemory` sees to that.
final class Engine: @unchecked Sendable {
  private let context: ScriptContext
  private var builtIn: CommandList?

  /// Opens the library and evaluates the scripts, which takes about 30 ms.
  init(_ installation: Installation, timeLimit: Double) throws(EngineProblem) {
    let katex: [UInt8]
    do {
      katex = try installation.read("katex.min.js")
      context = ScriptContext(try JavaScriptCore(opening: installation.libraries))
    } catch {
      throw .missing(error)
    }
    do {
      try context.evaluate(String(decoding: katex, as: UTF8.self))
      try context.evaluate(EngineScript.text)
    } catch {
      throw .failed(error.message)
    }
    context.limit(seconds: timeLimit)
  }

  /// Typesets a formula; throws only when no more can be said than that the script ended.
  func render(_ request: FormulaRequest) throws(ScriptFailure) -> Rendering {
    let text = LaTeXText(request.text)
    let answer = try context.call("typeset", request.json.text)
    var records = EngineRecords(
      FieldReader(answer), request, text, commands: { self.commands(request) })
    var rendering = records.rendering()
    rendering.problems = rendering.problems.map { $0.notingMacros(request.macros, in: text) }
    return rendering
  }

  /// The commands that the formula could have used.
  private func commands(_ request: FormulaRequest) -> CommandList {
    if builtIn == nil {
      let names = (try? context.evaluate("commandNames()")) ?? []
      builtIn = CommandList(String(decoding: names, as: UTF16.self))
    }
    return (builtIn ?? CommandList("")).adding(request.macros)
  }
}

/// Why formulas cannot be typeset at all.
enum EngineProblem: Error, Equatable {
  case missing(MissingPart)
  /// KaTeX's script does not run.
  case failed(String)

  var diagnostic: Diagnostic {
    switch self {
    case .missing(let part): part.diagnostic
    case .failed(let message):
      Diagnostic(
        "cannot typeset formulas: KaTeX does not run, it says '\(message)'",
        help: "install KaTeX 0.16.4 or a later 0.16")
    }
  }
}
