import ArgumentParser
import Diagnostics
import Execution
import Site

struct TemplatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "templates",
    abstract: "Show the templates of pages, or begin one's own with them.",
    discussion: """
      Pages are put together from templates. A course has others instead of some of them in \
      'site/templates', each in a file of its own. In a template '{{name}}' is a text, \
      '{{{name}}}' finished markup; '{{#name}}…{{/name}}' is there for each item of a list, or if \
      there is something, '{{^name}}…{{/name}}' if there is nothing.

      Without names, the templates are listed. With names, they are printed; with '--write' they \
      are written to where a course has its own. A file that exists is never replaced.

      Example: scorebook templates
               scorebook templates --write header lesson-footer
      """)

  @Argument(help: ArgumentHelp("Names of templates.", valueName: "names"))
  var names: [String] = []
  @Flag(help: "Write them to the folder instead of printing them.")
  var write = false
  @Option(name: .customLong("in"), help: ArgumentHelp("The folder.", valueName: "folder"))
  var folder = "site/templates"
  @OptionGroup var reporting: ReportingOptions

  func run() throws {
    let kinds = try names.map(Self.kind)
    if kinds.isEmpty {
      if write { throw ValidationError("give the names of templates to write.") }
      Console.print(Self.list)
    } else if write {
      for kind in kinds { try write(kind) }
    } else {
      for kind in kinds { Console.print(kind.text) }
    }
  }

  private static func kind(_ name: String) throws -> TemplateKind {
    if let kind = TemplateKind.all.first(where: { $0.name == name }) { return kind }
    let help = Suggestion.help(for: name, among: TemplateKind.names)
    throw ValidationError(
      "there is no template '\(name)'; "
        + (help ?? "choose one of " + TemplateKind.names.joined(separator: ", ") + "."))
  }

  private static var list: String {
    let width = TemplateKind.names.map(\.count).max() ?? 0
    return TemplateKind.all.map { kind in
      let space = String(repeating: " ", count: width - kind.name.count + 2)
      let values = kind.values.map { "\n" + String(repeating: " ", count: width + 2) + $0 }
      return kind.name + space + kind.summary + values.joined() + "\n"
    }.joined()
  }

  private func write(_ kind: TemplateKind) throws {
    let path = "\(folder)/\(kind.name).html"
    guard Files.read(path) == nil else {
      throw ValidationError("'\(path)' exists; remove it to begin anew.")
    }
    do throws(Files.Failure) {
      try Files.write(Array(kind.text.utf8), to: path)
    } catch {
      try reporting.finish([
        Diagnostic(
          "cannot write '\(error.path)': \(error.reason)",
          help: "check the folder's permissions and the space that is left")
      ])
    }
    Console.print(path + "\n")
  }
}
