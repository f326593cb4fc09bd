/// How much work the types of one expression may take.
///
/// Work is counted in steps of about a microsecond, not timed, so that an expression is refused
/// everywhere or nowhere. The trial runs of the closures inside count too.
final class WorkBudget {
  private var spent = 0
  private var limit = WorkBudget.share

  /// What one search may cost: less than half a second.
  private static let share = 1_000_000

  func spend(_ amount: Int) { spent += amount }

  var isExhausted: Bool { spent > limit }

  /// Whether so much is spent that the first solution has to do.
  var isShort: Bool { spent > limit - Self.share / 2 }

  /// Gives another share, to find out what is wrong.
  func extend() { limit = spent + Self.share }
}
