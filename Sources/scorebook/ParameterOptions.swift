import ArgumentParser
import Diagnostics
import Execution
import NotebookFormat
import Site
import Typesetting

/// The options of commands that run notebooks with other values than theirs.
struct ParameterOptions: ParsableArguments {
  @Option(
    name: [.customShort("P"), .customLong("parameter")],
    help: ArgumentHelp(
      "A value instead of a default in the cells of class 'parameters', such as epochs=200; may be "
        + "given several times.",
      valueName: "name=value"),
    transform: { try Assignment($0) })
  var assignments: [Assignment] = []
  @Option(
    help: ArgumentHelp(
      "Values that 'course.yml' lists under this name; those of '-P' take their place.",
      valueName: "name"))
  var profile: String?

  func validate() throws {
    var seen: Set<String> = []
    for assignment in assignments where !seen.insert(assignment.name).inserted {
      throw ValidationError("'-P \(assignment.name)=…' is given twice; keep one.")
    }
  }

  /// What is given, as one text; empty if it is nothing.
  var text: String {
    let profile = profile.map { ["profile \($0)"] } ?? []
    return (profile + assignments.map { "\($0.name)=\($0.text)" }.sorted())
      .joined(separator: ", ")
  }

  /// The arguments as they may be given, with a space in front of each; empty if there are none.
  var arguments: String {
    (profile.map { " --profile \($0)" } ?? "")
      + assignments.map { " -P \($0.name)=\($0.text)" }.joined()
  }

  /// The values, and what is wrong with the profile.
  ///
  /// - Parameter isWhole: whether all notebooks of the course are run, so that each name of the
  ///   profile has to be that of a parameter.
  func parameters(
    of course: Course, isWhole: Bool
  ) -> (parameters: Parameters, problems: [Diagnostic]) {
    let own = assignments.map { Parameters.Value($0.name, $0.text) }
    let macros = course.formulaMacros
    guard let profile else { return (Parameters(own, macros: macros), []) }
    guard let found = course.profiles.first(where: { $0.name == profile }) else {
      return (Parameters(own, macros: macros), [missing(profile, course.profiles.map(\.name))])
    }
    let values = found.values.map {
      Parameters.Value($0.name, $0.text, at: $0.place, named: $0.namePlace, isRequired: isWhole)
    }
    return (Parameters(values + own, macros: macros), [])
  }

  /// The values for a single notebook; a profile is one of the course that it belongs to.
  func parameters(
    ofNotebook file: String, _ reporting: ReportingOptions
  ) throws -> Parameters {
    let (course, mistakes) = CourseArguments.courseFolder(around: file).readCourse()
    if profile != nil, mistakes.hasErrors { try reporting.finish(mistakes) }
    let (parameters, problems) = parameters(of: course, isWhole: false)
    try reporting.finish(problems)
    return parameters
  }

  private func missing(_ name: String, _ names: [String]) -> Diagnostic {
    let list = names.map { "'\($0)'" }.joined(separator: ", ")
    let choices =
      names.isEmpty
      ? "add it to 'site/course.yml', as in 'profiles: {\(name): {epochs: 10}}'"
      : "the profiles are \(list)"
    return Diagnostic(
      "the course has no profile '\(name)'",
      help: Suggestion.help(for: name, among: names) ?? choices)
  }
}

extension Course {
  /// The macros as charts know them.
  var formulaMacros: [FormulaMacro] { macros.map { FormulaMacro($0.name, $0.body) } }
}

/// "epochs=200"
struct Assignment {
  let name: String
  let text: String

  init(_ argument: String) throws {
    guard let equals = argument.firstIndex(of: "=") else {
      throw ValidationError(
        "expected a name and a value, such as 'epochs=200', found '\(argument)'")
    }
    name = String(argument[..<equals])
    text = String(argument[argument.index(after: equals)...])
    guard let first = name.first, first.isLetter || first == "_",
      name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" })
    else {
      throw ValidationError(
        "expected the name of a parameter before '=', found '\(name)' in '\(argument)'")
    }
  }
}
