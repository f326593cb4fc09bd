import CellLanguage

/// What the variables hold while the units of a program are gone through in order, and with that the
/// key of the unit that comes next.
struct KeyState {
  /// A unit with what it depends on at this moment.
  struct Next {
    let dependence: CellDependence
    let reads: [String: Version]
    /// Whether it uses what cells share.
    let usesShared: Bool
    let key: CellKey

    /// The variables that the unit declares itself.
    var declared: [String] { dependence.writes.filter { reads[$0] == nil } }
  }

  private let keys: CellKeys
  private let dependences: (cells: [CellDependence], shared: CellDependence)
  private(set) var versions: [String: Version] = [:]
  /// Stands for all that cells share; changes whenever one of them uses it.
  private var shared: ContentHash?
  private var isSharedLost = false

  /// - Parameter session: all cells checked without errors.
  init(_ program: Program, _ session: Session, build: String) {
    keys = CellKeys(program, build: build)
    dependences = session.dependences()
  }

  func next(_ unit: Program.Unit) -> Next {
    var dependence = dependences.cells[unit.step]
    let hasStream = unit.preparation != nil
    if hasStream { dependence.useOwnStream() }
    var reads = reads(of: dependence)
    let usesShared = dependence.reachesStatics || reads.values.contains(.shared)
    if usesShared {
      // A shared object may hold a closure of any cell.
      dependence = dependence.merging(dependences.shared)
      if hasStream { dependence.useOwnStream() }
      reads = self.reads(of: dependence)
    }
    let key = keys.key(of: unit, dependence, reads, shared: usesShared ? shared : nil)
    return Next(dependence: dependence, reads: reads, usesShared: usesShared, key: key)
  }

  private func reads(of dependence: CellDependence) -> [String: Version] {
    dependence.reads.reduce(into: [:]) { $0[$1] = versions[$1] ?? .absent }
  }

  /// Whether the unit needs something that a failed one should have made.
  func isLost(_ next: Next) -> Bool {
    next.usesShared && isSharedLost || !missing(next).isEmpty
  }

  /// The variables that the unit reads and that have no values, by name.
  func missing(_ next: Next) -> [String] {
    next.reads.filter { $0.value == .failed }.map(\.key).sorted()
  }

  /// Goes on behind a unit whose outcome is known.
  mutating func adopt(_ record: CellRecord, of next: Next, _ key: ContentHash) {
    for (name, version) in record.writes { versions[name] = version }
    if record.isSharing {
      shared = ContentHash(((shared?.text ?? "") + record.identity(key).text).utf8)
    }
  }

  /// Goes on behind a unit that failed or was skipped: its variables have no values, and what it
  /// would have done to what cells share was not done.
  mutating func lose(_ next: Next) {
    for name in next.dependence.writes { versions[name] = .failed }
    if next.usesShared { isSharedLost = true }
  }

  /// Goes on behind a cell that is meant not to compile: it does nothing, and what it declares has
  /// no value.
  mutating func pass(_ next: Next) {
    for name in next.declared { versions[name] = .failed }
  }
}

extension CellDependence {
  /// A cell that was given a random stream of its own sets the variable before it reads it.
  fileprivate mutating func useOwnStream() {
    reads.removeAll { $0 == "random" }
    if !writes.contains("random") { writes = (writes + ["random"]).sorted() }
  }
}
