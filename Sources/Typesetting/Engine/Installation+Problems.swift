package import Diagnostics

extension Installation {
  /// What is missing on this machine; nothing when formulas can be typeset and pages styled.
  ///
  /// Opens the library, so it is for a report of the machine and not for every start.
  package var problems: [Diagnostic] {
    [libraryProblem, scriptProblem, fontProblem].compactMap { $0 }
  }

  private var libraryProblem: Diagnostic? {
    do { _ = try JavaScriptCore(opening: libraries) } catch { return error.diagnostic }
    return nil
  }

  private var scriptProblem: Diagnostic? {
    do { _ = try path(of: "katex.min.js") } catch { return error.diagnostic }
    return nil
  }

  private var fontProblem: Diagnostic? {
    do { _ = try path(of: Stylesheet.fontFile) } catch { return error.diagnostic }
    return nil
  }
}
