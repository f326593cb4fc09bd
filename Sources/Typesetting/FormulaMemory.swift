import Diagnostics
import Synchronization

/// What a typesetter knows already, and the engines for the rest.
///
/// Each of the threads that typeset at the same time has an engine of its own, which waits here for
/// the next one; what is known is known to all of them.
final class FormulaMemory: Sendable {
  private struct State {
    var renderings: [FormulaKey: Rendering] = [:]
    /// How many bytes they take.
    var size = 0
    /// Engines that nobody uses at the moment.
    var engines: [Engine] = []
    /// Why there is no engine; it is tried once.
    var problem: EngineProblem?
    var version: String?
  }

  private let store: (any FormulaStore)?
  private let installation: Installation
  private let timeLimit: Double
  private let state = Mutex(State())

  /// In bytes. A long preview session must not grow without bound, but a large course must fit, or
  /// its formulas are read from the store again and again: this is some 150 000 of them.
  private static let capacity = 100_000_000

  init(_ store: (any FormulaStore)?, _ installation: Installation, timeLimit: Double) {
    self.store = store
    self.installation = installation
    self.timeLimit = timeLimit
  }

  /// The rendering of a request: remembered here, or in the store, or made now.
  func rendering(of request: FormulaRequest) -> Result<Rendering, Unavailable> {
    let key = request.key
    if let known = state.withLock({ $0.renderings[key] }) { return .success(known) }
    if let stored = storedRendering(for: key) { return .success(remember(stored, for: key)) }
    let engine: Engine
    do { engine = try takeEngine() } catch { return .failure(error) }
    do {
      let rendering = try engine.render(request)
      state.withLock { $0.engines.append(engine) }
      store?.keep(Array(rendering.stored.utf8), for: versioned(key))
      return .success(remember(rendering, for: key))
    } catch {
      return .success(giveUp(on: request, after: error))
    }
  }

  private func storedRendering(for key: FormulaKey) -> Rendering? {
    guard let store, let bytes = store.bytes(for: versioned(key)) else { return nil }
    return Rendering(stored: String(decoding: bytes, as: UTF8.self))
  }

  private func remember(_ rendering: Rendering, for key: FormulaKey) -> Rendering {
    // What a place in the table takes besides the texts.
    let size = key.text.utf8.count + (rendering.markup?.utf8.count ?? 0) + 200
    state.withLock { state in
      if state.size + size > Self.capacity {
        state.renderings.removeAll()
        state.size = 0
      }
      if state.renderings.updateValue(rendering, forKey: key) == nil { state.size += size }
    }
    return rendering
  }

  /// A script that was stopped leaves its context in an unknown state, so its engine is not used
  /// again; nothing is remembered, because another machine may be faster.
  private func giveUp(on request: FormulaRequest, after failure: ScriptFailure) -> Rendering {
    let text = LaTeXText(request.text)
    return Rendering(
      failure.isTermination ? Problem.time(timeLimit, text) : Problem.failure(failure.message, text)
    )
  }

  /// An engine for the caller alone. A problem is reported by the first formula that meets it: it
  /// is the machine's, not each formula's.
  private func takeEngine() throws(Unavailable) -> Engine {
    let (engine, isHopeless) = state.withLock { ($0.engines.popLast(), $0.problem != nil) }
    if let engine { return engine }
    if isHopeless { throw Unavailable(diagnostics: []) }
    do {
      return try Engine(installation, timeLimit: timeLimit)
    } catch {
      let isFirst = state.withLock { state in
        defer { state.problem = error }
        return state.problem == nil
      }
      throw Unavailable(diagnostics: isFirst ? [error.diagnostic] : [])
    }
  }

  /// The key for the store, where renderings of an older KaTeX may lie.
  private func versioned(_ key: FormulaKey) -> FormulaKey {
    let version = state.withLock { state in
      let version = state.version ?? Self.version(of: installation)
      state.version = version
      return version
    }
    return FormulaKey(text: version + key.text)
  }

  /// Tells one KaTeX from another: a checksum of its script (FNV-1a, 64 bits).
  private static func version(of installation: Installation) -> String {
    let script = (try? installation.read("katex.min.js")) ?? []
    let hash = (script + Array(EngineScript.text.utf8)).reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01b3
    }
    return String(hash, radix: 16) + " "
  }
}

/// There is nothing to typeset with.
struct Unavailable: Error {
  let diagnostics: [Diagnostic]
}
