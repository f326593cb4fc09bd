package import CellLanguage

extension ScoreLibrary {
  /// The variable that every cell finds: a stream of random numbers of its own, which whoever runs
  /// the cell sets before it (`preparation(seed:key:)`).
  static var randomVariable: LibraryText {
    LibraryText(
      name: "random",
      text: """
        /// Random numbers for this cell; its label and the notebook's seed determine them.
        var random = RandomStream(seed: 0, label: "")

        """, isNative: false)
  }

  /// The code that gives a cell its stream.
  package static func preparation(seed: UInt64, key: String) -> String {
    let quoted = key.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined()
    return "random = RandomStream(seed: \(seed), label: \"\(quoted)\")"
  }
}
