import Diagnostics
import Yams

/// Reads the YAML at the top of a notebook into `FrontMatter`.
///
/// Every key has one reading function; the values keep the places that the YAML library gives,
/// turned into offsets of the file.
struct FrontMatterReader {
  let text: MarkdownText
  let findings: Findings
  private(set) var frontMatter = FrontMatter()
  private var yaml: FrontMatterText
  /// Whether a title is given, or a key that may have been meant to be one.
  private var mayHaveTitle = false

  private enum Key: String, CaseIterable {
    case title, summary, difficulty, time, date, prerequisites, objectives, seed, parameters
  }

  init(_ text: MarkdownText, _ findings: Findings) {
    self.text = text
    self.findings = findings
    yaml = FrontMatterText(text)
  }

  /// Reads the front matter; the result is the line on which the text of the notebook starts.
  mutating func read() -> Int {
    guard let opening = yaml.opening else {
      warnAboutTitle(at: 0..<0)
      return 0
    }
    if !yaml.isClosed {
      findings.report(
        "front matter has no closing '---'", at: opening,
        help: "close it with '---' below the last key")
    }
    frontMatter.range = yaml.range
    if yaml.report(findings) { readContents() }
    return yaml.bodyLine
  }

  private func warnAboutTitle(at range: Range<Int>) {
    findings.warn(
      "notebook has no title", at: range, help: "add 'title: …' between '---' lines at the top")
  }

  private mutating func readContents() {
    do {
      if let root = try Yams.compose(yaml: yaml.contents, .basic, .default, .utf8) {
        read(root)
      } else {
        warnAboutTitle(at: yaml.opening ?? 0..<0)
      }
    } catch let error as YamlError {
      findings.report(YAMLProblem(error, in: yaml).diagnostic)
    } catch {
      findings.report("front matter cannot be read as YAML", at: yaml.opening ?? 0..<0)
    }
  }

  private mutating func read(_ root: Node) {
    switch root {
    case .mapping(let mapping):
      for (key, value) in mapping { read(key, value) }
      if !mayHaveTitle { warnAboutTitle(at: yaml.opening ?? 0..<0) }
    case .scalar(let scalar) where scalar.isNull:
      warnAboutTitle(at: yaml.opening ?? 0..<0)
    default:
      findings.report(
        "expected keys such as 'title: …' in the front matter, found \(root.description)",
        at: yaml.range(of: root))
    }
  }

  private mutating func read(_ key: Node, _ value: Node) {
    guard case .scalar(let scalar) = key else {
      return findings.report(
        "expected the name of a key, found \(key.description)", at: yaml.range(of: key))
    }
    guard let name = Key(rawValue: scalar.string) else {
      let names = Key.allCases.map(\.rawValue)
      mayHaveTitle = mayHaveTitle || Suggestion.nearest(to: scalar.string, among: names) == "title"
      return findings.report(
        "front matter has no key '\(scalar.string.shortened)'", at: yaml.range(of: key),
        help: Suggestion.help(for: scalar.string, among: names) ?? "choose \(names.choices)")
    }
    read(name, value)
  }

  private mutating func read(_ key: Key, _ value: Node) {
    let field = YAMLField(name: key.rawValue, value: value, yaml: yaml, findings: findings)
    switch key {
    case .title:
      mayHaveTitle = true
      frontMatter.title = field.text
      frontMatter.titleContent =
        frontMatter.title.map { title in
          let slice = SourceSlice(
            source: text.source, scalar: title.value, at: title.range.lowerBound)
          return ShortTextReader.read(slice, findings)
        } ?? []
    case .summary: frontMatter.summary = field.text
    case .difficulty:
      frontMatter.difficulty = field.text.flatMap { findings.choice($0, "difficulty") }
    case .time: frontMatter.time = field.studyTime
    case .date: frontMatter.date = field.date
    case .prerequisites: frontMatter.prerequisites = field.texts
    case .objectives: frontMatter.objectives = field.texts
    case .seed: frontMatter.seed = field.seed
    case .parameters: frontMatter.parameters = field.parameters
    }
  }
}
