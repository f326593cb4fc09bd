// Reports: what a check found, for the machines that ran it.
//
// In:  a `CheckResult`.
// Out: texts, and where each of them goes (`ReportOutput`).
//
// A report is a file beside this one and an option of `scorebook check`.

/// A form in which a check tells what it found.
package protocol Report: Sendable {
  func outputs(of check: CheckResult) -> [ReportOutput]
}

/// A text and where it goes.
package enum ReportOutput: Sendable, Equatable {
  /// To standard output.
  case print(String)
  /// To a file, in place of what is there.
  case write(String, to: String)
  /// To a file, behind what is there.
  case append(String, to: String)
}
