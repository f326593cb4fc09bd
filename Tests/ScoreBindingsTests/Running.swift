import CellLanguage
import Diagnostics
import ScoreBindings

/// What a program of one cell prints, or the problem that stops it.
func run(_ code: String) -> String {
  let session = Session(library: ScoreLibrary.library)
  let problems = session.check([SourceSlice(SourceText(path: "cell", code))])
  if let first = problems.first(where: { $0.severity == .error }) { return first.summary }
  let result = session.run(0)
  return result.problem.map(\.summary) ?? result.printed
}
