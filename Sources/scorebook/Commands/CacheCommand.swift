import ArgumentParser
import Execution

struct CacheCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cache",
    abstract: "Show, verify and tidy up what is remembered between builds.",
    discussion: """
      Outcomes of cells, values, pages and typeset formulas are kept in '.scorebook/store', or in \
      the folder that '--cache' or SCOREBOOK_CACHE names. All of it can be made again. If they \
      name a server of Bazel's remote cache, outcomes, values and pages are sent there, too, and \
      what is missing here is asked for there; what it keeps is left to it.

      Examples: scorebook cache
                scorebook cache verify
                scorebook cache clean --unused 30
                scorebook cache show --cache http://cache:8080
      """,
    subcommands: [Show.self, Verify.self, Clean.self], defaultSubcommand: Show.self)

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: "Show how much is kept, by kind, and whether the server answers, if there is one.")

    @OptionGroup var location: CacheLocationOptions
    @OptionGroup var reporting: ReportingOptions

    func run() {
      let store = location.store
      var kinds: [String: (count: Int, bytes: Int)] = [:]
      for entry in store.entries {
        let kind = store.kind(of: entry) ?? "damaged"
        let (count, bytes) = kinds[kind] ?? (0, 0)
        kinds[kind] = (count + 1, bytes + entry.byteCount)
      }
      for (kind, total) in kinds.sorted(by: { $0.key < $1.key }) {
        Console.print("\(padded(kind)) \(line(total.count, total.bytes))\n")
      }
      let all = kinds.values.reduce((0, 0)) { ($0.0 + $1.count, $0.1 + $1.bytes) }
      Console.print("\(padded("all")) \(line(all.0, all.1))\n")
      if let given = location.given { show(given) }
    }

    private func show(_ location: CacheLocation) {
      guard let server = location.store.server else {
        return Console.print("\(padded("folder")) \(location.text)\n")
      }
      let problem = server.problemOfReaching()
      let state = problem == nil ? "answers" : "is of no use now"
      Console.print("\(padded("server")) \(location.text), which \(state)\n")
      if let problem { reporting.report([problem]) }
    }

    private func padded(_ word: String) -> String {
      word + String(repeating: " ", count: max(0, 10 - word.count))
    }

    private func line(_ count: Int, _ bytes: Int) -> String {
      "\(counted(count, "file")), \(sizeText(bytes))"
    }
  }

  struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "verify",
      abstract: "Read everything that is kept, and remove what is damaged.")

    @OptionGroup var location: CacheLocationOptions

    func run() {
      let store = location.store
      let entries = store.entries
      let damaged = entries.filter { store.kind(of: $0) == nil }
      for entry in damaged {
        Files.remove(entry.path)
        Console.print("removed \(entry.path), which is damaged\n")
      }
      Console.print(
        "\(counted(entries.count, "file")) read, \(damaged.count) damaged\n")
    }
  }

  struct Clean: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "clean",
      abstract: "Remove what was not used for some time; the next build makes again what it needs.")

    @OptionGroup var location: CacheLocationOptions
    @Option(help: ArgumentHelp("Remove what was not used for so many days.", valueName: "days"))
    var unused = 30
    @Flag(help: "Remove everything.")
    var all = false
    @Flag(help: "Only say what would be removed.")
    var dryRun = false

    func validate() throws {
      if unused < 0 { throw ValidationError("'--unused' must not be negative, found \(unused).") }
    }

    func run() {
      let store = location.store
      let limit = ContentStore.now - unused * 86_400
      let old = store.entries.filter { all || $0.lastUse < limit }
      let bytes = old.reduce(0) { $0 + $1.byteCount }
      if !dryRun {
        old.forEach { Files.remove($0.path) }
        store.leftovers.forEach { Files.remove($0) }
      }
      let verb = dryRun ? "would be removed" : "removed"
      Console.print("\(counted(old.count, "file")) \(verb), \(sizeText(bytes))\n")
    }
  }
}

/// "812 bytes", "3.4 MB"
private func sizeText(_ bytes: Int) -> String {
  let units = ["kB", "MB", "GB", "TB"]
  guard bytes >= 1000 else { return counted(bytes, "byte") }
  var (value, unit) = (Double(bytes) / 1000, 0)
  while value >= 999.95, unit + 1 < units.count { (value, unit) = (value / 1000, unit + 1) }
  return "\((value * 10).rounded() / 10) \(units[unit])"
}
