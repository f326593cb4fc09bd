/// Finds the name that was probably meant.
package enum Suggestion {
  /// The candidate nearest to a misspelt name, if one is near enough to be worth mentioning.
  ///
  /// At most a third of the letters may differ; of equally near candidates one whose first letter
  /// has the same case wins, then the first. Of a name of one or two letters only the case may
  /// differ, because any other short name would be as near.
  package static func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
    let limit = name.count < 3 ? 0 : max(1, name.count / 3)
    var best: (name: String, distance: Int, hasSameCase: Bool)?
    for candidate in candidates where candidate != name {
      guard
        let distance = editDistance(name, candidate, limit: min(limit, best?.distance ?? limit))
      else { continue }
      let hasSameCase = candidate.first?.isUppercase == name.first?.isUppercase
      if let best, distance == best.distance, best.hasSameCase || !hasSameCase { continue }
      best = (candidate, distance, hasSameCase)
    }
    return best?.name
  }

  /// A help line for `nearest`, or nil.
  package static func help(for name: String, among candidates: some Sequence<String>) -> String? {
    nearest(to: name, among: candidates).map { "did you mean '\($0)'?" }
  }

  /// Longer names were hardly mistyped, and comparing them takes the square of their length.
  private static let longestName = 200

  /// The number of insertions, deletions, replacements and swaps of neighbours that turn one name
  /// into another, ignoring case; nil when it exceeds the limit.
  static func editDistance(_ a: String, _ b: String, limit: Int) -> Int? {
    guard max(a.utf8.count, b.utf8.count) <= longestName else { return nil }
    let (a, b) = (Array(a.lowercased()), Array(b.lowercased()))
    guard abs(a.count - b.count) <= limit else { return nil }
    guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
    var older = [Int](), old = Array(0...b.count)
    for i in 1...a.count {
      var row = [i]
      for j in 1...b.count {
        var cost = min(old[j] + 1, row[j - 1] + 1, old[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          cost = min(cost, older[j - 2] + 1)
        }
        row.append(cost)
      }
      (older, old) = (old, row)
    }
    return old[b.count] <= limit ? old[b.count] : nil
  }
}
