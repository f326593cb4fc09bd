/// Finds the name that was probably meant.
package enum Suggestion {
  /// The candidate nearest to a misspelt name, if one is near enough to be worth mentioning.
  ///
  /// At most a third of the letters may differ; the first of equally near candidates wins.
  package static func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
    let limit = max(1, name.count / 3)
    var best: (name: String, distance: Int)?
    for candidate in candidates where candidate != name {
      let distance = editDistance(name, candidate, limit: min(limit, best?.distance ?? limit))
      guard let distance, distance <= limit, distance < best?.distance ?? .max else { continue }
      best = (candidate, distance)
    }
    return best?.name
  }

  /// A help line for `nearest`, or nil.
  package static func help(for name: String, among candidates: some Sequence<String>) -> String? {
    nearest(to: name, among: candidates).map { "did you mean '\($0)'?" }
  }

  /// The number of insertions, deletions, replacements and swaps of neighbours that turn one name
  /// into another, ignoring case; nil when it exceeds the limit.
  static func editDistance(_ a: String, _ b: String, limit: Int) -> Int? {
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
