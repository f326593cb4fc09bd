import CellLanguage

/// Sees to it that variables hold what a cell wants to read, whatever was run so far.
///
/// Cells whose outcome is known are not run, so that a later one that has to run may find its
/// variables empty. They are then read from the store or, if they have no bytes, made again by
/// running the cell that made them. State that cells share is made by running, in order, all cells
/// that use it.
struct Materials {
  /// What is known of a cell that was run or recalled.
  struct Trace {
    let reads: [String: Version]
    let writes: [String: Version]
    /// Whether it reads what cells share, and how many cells had used that before.
    let usesShared: Bool
    let sharedBefore: Int
    /// Its number among the cells that use what is shared, if it is one.
    let sharedIndex: Int?
  }

  private(set) var session: Session
  private let program: Program
  private let units: [Program.Unit]
  private let store: ContentStore?
  /// A new session in which everything is checked.
  private let makeSession: () -> Session
  private let setLimits: (Session, Program.Step) -> Void

  private var traces: [Int: Trace] = [:]
  /// Which unit made a version of a variable.
  private var origins: [String: [Version: Int]] = [:]
  /// The units that use what is shared, in order.
  private(set) var sharing: [Int] = []
  /// What the variables in the session hold.
  private var present: [String: Version] = [:]
  /// How many of the units that use what is shared were run.
  private var sharedPresent = 0

  init(
    _ session: Session, _ program: Program, store: ContentStore?,
    makeSession: @escaping () -> Session,
    setLimits: @escaping (Session, Program.Step) -> Void
  ) {
    self.session = session
    self.program = program
    units = program.units
    self.store = store
    self.makeSession = makeSession
    self.setLimits = setLimits
  }

  // MARK: What happened

  /// Notes what a unit read and left behind.
  ///
  /// - Parameter wasRun: whether it was run in the session, not recalled.
  mutating func note(
    _ unit: Int, reads: [String: Version], writes: [String: Version], usesShared: Bool,
    isSharing: Bool, wasRun: Bool
  ) {
    let index = isSharing ? sharing.count : nil
    traces[unit] = Trace(
      reads: reads, writes: writes, usesShared: usesShared, sharedBefore: sharing.count,
      sharedIndex: index)
    if isSharing { sharing.append(unit) }
    for (name, version) in writes where origins[name]?[version] == nil {
      origins[name, default: [:]][version] = unit
    }
    if wasRun { notePresent(unit) }
  }

  private mutating func notePresent(_ unit: Int) {
    guard let trace = traces[unit] else { return }
    for (name, version) in trace.writes { present[name] = version }
    if let index = trace.sharedIndex { sharedPresent = index + 1 }
  }

  // MARK: Making present

  /// Makes everything present that a unit is going to read, in a new session if need be.
  mutating func prepare(
    _ unit: Int, reads: [String: Version], usesShared: Bool
  ) {
    if makePresent(reads, usesShared ? sharing.count : nil) { return }
    startAgain(before: unit)
  }

  /// Runs everything before a unit in a new session; that is always right.
  private mutating func startAgain(before unit: Int) {
    session = makeSession()
    present = [:]
    sharedPresent = 0
    for earlier in 0..<unit where traces[earlier] != nil { _ = execute(earlier) }
  }

  /// - Parameter shared: how many of the cells that use what is shared have to have run.
  private mutating func makePresent(_ reads: [String: Version], _ shared: Int?) -> Bool {
    let reads = reads.sorted { $0.key < $1.key }
    // Making one variable again may disturb another that the same cell sets.
    for _ in 0...reads.count + 1 {
      if let shared, !advance(to: shared) { return false }
      let missing = reads.filter { !isPresent($0.key, $0.value) }
      if missing.isEmpty, shared == nil || sharedPresent == shared { return true }
      let unkept = missing.filter { !restore($0.key, $0.value) }
      for (name, version) in unkept where !isPresent(name, version) {
        guard makeAgain(name, version) else { return false }
      }
    }
    return false
  }

  private func isPresent(_ name: String, _ version: Version) -> Bool {
    version == .absent || present[name] == version
  }

  private mutating func restore(_ name: String, _ version: Version) -> Bool {
    guard case .value(let hash) = version, let bytes = store?.bytes(for: Self.key(of: hash)),
      session.restore(name, bytes)
    else { return false }
    present[name] = version
    return true
  }

  private mutating func makeAgain(_ name: String, _ version: Version) -> Bool {
    guard let unit = origins[name]?[version], let trace = traces[unit] else { return false }
    if let index = trace.sharedIndex { return advance(to: index + 1) }
    return makePresent(trace.reads, nil) && execute(unit)
  }

  /// Runs cells that use what is shared until so many of them have run.
  private mutating func advance(to count: Int) -> Bool {
    guard sharedPresent <= count, count <= sharing.count else { return false }
    while sharedPresent < count {
      let unit = sharing[sharedPresent]
      let before = sharedPresent
      guard let trace = traces[unit] else { return false }
      guard makePresent(trace.reads, nil), sharedPresent == before, execute(unit) else {
        return false
      }
    }
    return true
  }

  /// Runs a unit that was run before, for what it leaves behind.
  private mutating func execute(_ unit: Int) -> Bool {
    run(units[unit])
    notePresent(unit)
    return true
  }

  /// Runs a unit; what it reads has to be present.
  @discardableResult
  func run(_ unit: Program.Unit) -> CellResult {
    setLimits(session, program.steps[unit.step])
    if let preparation = unit.preparation { _ = session.run(preparation) }
    return session.run(unit.step)
  }

  static func key(of value: ContentHash) -> String { "value \(value.text)" }
}
