/// What a notebook says about itself between the `---` lines at its top.
package struct FrontMatter: Sendable {
  /// As it is written.
  package internal(set) var title: Located<String>?
  /// What the title says: text with emphasis, code and formulas.
  package internal(set) var titleContent: [Inline] = []
  package internal(set) var summary: Located<String>?
  package internal(set) var difficulty: Located<Difficulty>?
  package internal(set) var time: Located<StudyTime>?
  /// When the lesson came; what a feed of the course tells.
  package internal(set) var date: Located<CalendarDate>?
  /// Names of lessons, or plain text.
  package internal(set) var prerequisites: [Located<String>] = []
  package internal(set) var objectives: [Located<String>] = []
  /// The seed of the notebook's random streams.
  package internal(set) var seed: Located<UInt64>?
  /// In the order of the file.
  package internal(set) var parameters: [Parameter] = []
  /// Both `---` lines and what is between them; nil if there is no front matter.
  package internal(set) var range: Range<Int>?

  /// That of a notebook which says nothing.
  package init() {}
}

/// How much a lesson asks of its readers.
package enum Difficulty: String, Sendable, CaseIterable {
  case beginner, intermediate, advanced
}

/// A value that a run of the notebook may replace.
package struct Parameter: Equatable, Sendable {
  /// What a parameter can be.
  package enum Value: Equatable, Sendable {
    case integer(Int)
    case number(Double)
    case bool(Bool)
    case string(String)
  }

  package let name: Label
  package let value: Located<Value>
}
