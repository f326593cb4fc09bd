import CellLanguage

/// Keeps the values of a cell's variables once it has run.
struct VariableKeeper {
  private let session: Session
  private let store: ContentStore?
  private let key: ContentHash

  /// What is made as fast as this, in bytes a second, is made again instead of kept.
  private static let worthwhile = 20_000_000.0

  init(_ session: Session, _ store: ContentStore?, _ key: ContentHash) {
    self.session = session
    self.store = store
    self.key = key
  }

  /// The version of a variable, whose value is kept if it can be and if that is worth it.
  ///
  /// - Parameter before: what it held before the cell ran, if the cell can see that.
  func keep(_ name: String, before: Version?, cost: Duration) -> Version {
    // Without a store, too, it has to be known what is shared: it is lost when a cell fails.
    switch session.stored(name) {
    case .absent: return .absent
    case .opaque: return made(name)
    case .shared: return .shared
    case .bytes(let bytes):
      guard let store else { return made(name) }
      let hash = ContentHash(bytes)
      let isNew = before != .value(hash)
      if isNew, isWorthwhile(bytes.count, cost) {
        store.keep(bytes, for: Materials.key(of: hash))
      }
      return .value(hash)
    }
  }

  private func made(_ name: String) -> Version { .made(ContentHash((key.text + name).utf8)) }

  private func isWorthwhile(_ count: Int, _ cost: Duration) -> Bool {
    let seconds = Double(cost.components.seconds) + Double(cost.components.attoseconds) * 1e-18
    return count <= 1 << 16 || Double(count) < seconds * Self.worthwhile
  }
}
