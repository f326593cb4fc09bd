import Execution
import Site

/// The text of `course.yml` and what else is set for a course, as an author edits it.
struct EditedSettings {
  private var lines = [
    "title": "Course", "parts": Self.parts[0], "macros": Self.macro(1),
    "profiles": "{quick: {epochs: 3}}",
  ]
  private(set) var isQuick = false
  private(set) var styles = ""
  private(set) var footer = ""
  private(set) var template = ""

  /// Also an order of the lessons, several parts, and lessons that belong to none.
  private static let parts = [
    "[{title: Part, lessons: [01-a, 02-b]}]", "[{title: Part, lessons: [02-b, 01-a]}]",
    "[{title: One, lessons: [01-a]}, {title: Two, lessons: [02-b]}]",
    "[{title: Part, lessons: [01-a]}]",
  ]

  private static func macro(_ number: Int) -> String { "{'\\vv': 'v_{\(number)}'}" }

  /// Changes a setting, and says which.
  mutating func edit(_ random: inout Numbers) -> String {
    let number = Int.random(in: 1...4, using: &random)
    switch Int.random(in: 0..<16, using: &random) {
    case 0: lines["title"] = "Course \(number)"
    case 1: lines["subtitle"] = number == 1 ? nil : "In \(number) parts"
    case 2: lines["about"] = number == 1 ? nil : "About $\\vv^\(number)$."
    case 3: lines["authors"] = number == 1 ? nil : "[Author \(number)]"
    case 4: lines["language"] = number == 1 ? nil : "en-G\(number > 2 ? "B" : "D")"
    case 5: lines["url"] = number == 1 ? nil : "https://example.org/\(number)/"
    case 6: lines["cover"] = number < 3 ? nil : "fig-line-\(number - 3)"
    case 7, 8: lines["parts"] = Self.parts[number - 1]
    case 9: lines["macros"] = Self.macro(number)
    case 10: lines["profiles"] = "{quick: {epochs: \(number), name: fast}}"
    case 11: isQuick.toggle()
    case 12: lines["edition"] = number > 2 ? nil : number == 2 ? "full" : "student"
    case 13: footer = number == 1 ? "" : "Foot \(number), [link](01-a.md)\n"
    case 14: template = number == 1 ? "" : "<p>{{file}} {{#seed}}\(number){{/seed}}</p>\n"
    default: styles = number == 1 ? "" : "p { margin: \(number)em }"
    }
    return "settings \(lines), quick \(isQuick)"
  }

  /// What `course.yml` says.
  var text: String {
    lines.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)\n" }.joined()
  }

  /// The values of the profile, if it is chosen.
  func parameters(_ course: Course) -> Parameters {
    Parameters(isQuick ? course.profiles.first?.values ?? [] : [])
  }
}
