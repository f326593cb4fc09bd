import Diagnostics

/// What a typesetter knows already, and the engine for the rest.
struct FormulaMemory {
  private let store: (any FormulaStore)?
  private let installation: Installation
  private let timeLimit: Double
  private var renderings: [FormulaKey: Rendering] = [:]
  private var engine: Engine?
  /// Why there is no engine; it is tried once.
  private var problem: EngineProblem?
  private var version: String?

  /// A long preview session must not grow without bound.
  private static let capacity = 10_000

  init(_ store: (any FormulaStore)?, _ installation: Installation, timeLimit: Double) {
    self.store = store
    self.installation = installation
    self.timeLimit = timeLimit
  }

  /// The rendering of a request: remembered here, or in the store, or made now.
  mutating func rendering(of request: FormulaRequest) -> Result<Rendering, Unavailable> {
    let key = request.key
    if let known = renderings[key] { return .success(known) }
    if let stored = storedRendering(for: key) { return .success(remember(stored, for: key)) }
    let engine: Engine
    do { engine = try openEngine() } catch { return .failure(error) }
    do {
      let rendering = try engine.render(request)
      store?.keep(Array(rendering.stored.utf8), for: versioned(key))
      return .success(remember(rendering, for: key))
    } catch {
      return .success(giveUp(on: request, after: error))
    }
  }

  private mutating func storedRendering(for key: FormulaKey) -> Rendering? {
    guard let bytes = store?.bytes(for: versioned(key)) else { return nil }
    return Rendering(stored: String(decoding: bytes, as: UTF8.self))
  }

  private mutating func remember(_ rendering: Rendering, for key: FormulaKey) -> Rendering {
    if renderings.count >= Self.capacity { renderings.removeAll() }
    renderings[key] = rendering
    return rendering
  }

  /// A script that was stopped leaves its context in an unknown state, so the next formula gets a
  /// new one; nothing is remembered, because another machine may be faster.
  private mutating func giveUp(on request: FormulaRequest, after failure: ScriptFailure)
    -> Rendering
  {
    engine = nil
    let text = LaTeXText(request.text)
    return Rendering(
      failure.isTermination ? Problem.time(timeLimit, text) : Problem.failure(failure.message, text)
    )
  }

  /// The engine, opened at its first use. The problem is reported by the first formula alone:
  /// it is the machine's, not each formula's.
  private mutating func openEngine() throws(Unavailable) -> Engine {
    if let engine { return engine }
    guard problem == nil else { throw Unavailable(diagnostics: []) }
    do {
      let opened = try Engine(installation, timeLimit: timeLimit)
      engine = opened
      return opened
    } catch {
      problem = error
      throw Unavailable(diagnostics: [error.diagnostic])
    }
  }

  /// The key for the store, where renderings of an older KaTeX may lie.
  private mutating func versioned(_ key: FormulaKey) -> FormulaKey {
    let version = version ?? Self.version(of: installation)
    self.version = version
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
