import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// A JUnit file, held to the rules of the schema for the files of Ant's tasks.
final class JUnitFile: NSObject, XMLParserDelegate {
  /// What breaks a rule, in the order of the file.
  private(set) var violations: [String] = []
  private var counts: [String: Int] = [:]
  private var contents: [(element: String, text: String)] = []
  /// The elements that are open, with the children that each has had so far.
  private var path: [(element: String, children: [String])] = []
  /// The attributes of the suite, and how many elements of each kind it holds.
  private var suite: (attributes: [String: String], counts: [String: Int]) = ([:], [:])

  struct NotXML: Error {
    let line: Int
  }

  init(_ text: String) throws {
    super.init()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = self
    guard parser.parse() else { throw NotXML(line: parser.lineNumber) }
  }

  func count(_ element: String) -> Int { counts[element] ?? 0 }

  func texts(_ element: String) -> [String] {
    contents.filter { $0.element == element }.map(\.text)
  }

  // MARK: Rules

  /// The attributes of each element with their types; all of them are required here, where the
  /// schema asks for all but "skipped" of a suite and the messages.
  private static let attributes: [String: [String: String]] = [
    "testsuites": [:], "properties": [:], "system-out": [:], "system-err": [:],
    "testsuite": [
      "id": "int", "name": "name", "package": "token", "timestamp": "time", "hostname": "name",
      "tests": "int", "failures": "int", "errors": "int", "skipped": "int", "time": "decimal",
    ],
    "testcase": ["name": "token", "classname": "token", "time": "decimal"],
    "skipped": ["message": "string"],
    "failure": ["message": "string", "type": "string"],
    "error": ["message": "string", "type": "string"],
  ]

  private static let types: [String: String] = [
    "int": "^-?[0-9]+$", "decimal": #"^[0-9]+\.[0-9]+$"#, "string": "^(?s:.*)$",
    "time": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}$",
    "token": "^(?s:.*)$", "name": "^(?s:.+)$",
  ]

  /// The children that an element may have, as a pattern of names that each end in a space.
  private static let children: [String: String] = [
    "testsuites": "^(testsuite )*$", "properties": "^$", "system-out": "^$", "system-err": "^$",
    "testsuite": "^properties (testcase )*system-out system-err $",
    "testcase": "^((skipped|error|failure) )?$", "skipped": "^$", "failure": "^$", "error": "^$",
  ]

  private func matches(_ text: String, _ pattern: String?) -> Bool {
    guard let pattern else { return false }
    return text.range(of: pattern, options: .regularExpression) != nil
  }

  private func check(_ element: String, _ attributes: [String: String]) {
    guard let rules = Self.attributes[element] else {
      return violations.append("element '\(element)'")
    }
    if Set(rules.keys) != Set(attributes.keys) {
      violations.append("\(element): \(attributes.keys.sorted())")
    }
    for (name, value) in attributes where !matches(value, Self.types[rules[name] ?? ""]) {
      violations.append("\(element): \(name)=\(value)")
    }
  }

  private func checkCounts() {
    for (attribute, element) in [
      ("tests", "testcase"), ("failures", "failure"), ("errors", "error"), ("skipped", "skipped"),
    ] where suite.attributes[attribute] != "\(suite.counts[element] ?? 0)" {
      violations.append("\(attribute)=\(suite.attributes[attribute] ?? "")")
    }
  }

  // MARK: Parsing

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    check(name, attributes)
    if name == "testsuite" {
      if attributes["id"] != "\(count("testsuite"))" { violations.append("id") }
      suite = (attributes, [:])
    }
    counts[name, default: 0] += 1
    suite.counts[name, default: 0] += 1
    if !path.isEmpty { path[path.count - 1].children.append(name) }
    path.append((name, []))
    contents.append((name, ""))
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    guard let element = path.last?.element,
      let index = contents.lastIndex(where: { $0.element == element })
    else { return }
    contents[index].text += text
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    let children = path.removeLast().children.map { $0 + " " }.joined()
    if !matches(children, Self.children[name]) { violations.append("\(name): \(children)") }
    if name == "testsuite" { checkCounts() }
  }
}
