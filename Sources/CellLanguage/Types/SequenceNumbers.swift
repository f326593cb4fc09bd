/// Gives sequences of numbers a number each, equal ones the same.
///
/// A table with numbers as keys is asked some ten times faster than one whose keys are lists of
/// types, and needs nothing of the runtime that has to be looked up first.
struct SequenceNumbers {
  private var numbers = KeyTable<Int, Int>()
  /// Numbers below this one are free for what sequences begin with.
  static let first = 16

  /// The number of a sequence, known by its own number, with another number behind it.
  ///
  /// Both have to be below 2³².
  mutating func number(of start: Int, _ next: Int) -> Int {
    let key = start << 32 | next
    if let known = numbers[key] { return known }
    let number = Self.first + numbers.count
    numbers[key] = number
    return number
  }

  mutating func number(of start: Int, _ next: some Sequence<Int>) -> Int {
    next.reduce(start) { number(of: $0, $1) }
  }
}
