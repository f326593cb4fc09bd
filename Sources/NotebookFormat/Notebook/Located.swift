/// A value from the file with the bytes that say it.
package struct Located<Value: Sendable>: Sendable {
  package let value: Value
  package let range: Range<Int>

  /// A value that the bytes of a range say.
  package init(_ value: Value, _ range: Range<Int>) {
    self.value = value
    self.range = range
  }
}

extension Located: Equatable where Value: Equatable {}

/// The name of something that can be referred to: a cell, a formula, a heading, a footnote.
///
/// The range is that of the name, without `#`, `@` or brackets around it.
package typealias Label = Located<String>
