/// Why a program was stopped.
struct Trap: Error {
  enum Cause {
    /// A failed check of the language; the text is the whole fact.
    case failure(String, help: String?)
    case steps(limit: Int)
    case time(limit: Double)
    case memory(limit: Int)
    case recursion(limit: Int)
    /// The machine has no room for a deeper call, whatever the limit allows.
    case stack(depth: Int)
    case output(limit: Int)
    case cancelled
    /// An error that nobody caught, with its description.
    case uncaught(String)
  }

  let cause: Cause

  init(_ cause: Cause) {
    self.cause = cause
  }

  init(_ fact: String, help: String? = nil) {
    cause = .failure(fact, help: help)
  }
}

extension Trap {
  var summary: String {
    switch cause {
    case .failure(let fact, _): fact
    case .steps(let limit): "the cell took more than \(Trap.count(limit)) steps"
    case .time(let limit): "the cell ran for more than \(Trap.seconds(limit))"
    case .memory(let limit): "the cell needs more than \(Trap.bytes(limit)) of memory"
    case .recursion(let depth), .stack(let depth):
      "calls are nested more than \(Trap.count(depth)) deep"
    case .output(let limit): "the cell printed more than \(Trap.bytes(limit))"
    case .cancelled: "the run was stopped"
    case .uncaught(let error): "uncaught error: \(error)"
    }
  }

  var help: String? {
    switch cause {
    case .failure(_, let help): help
    case .steps: "raise the limit with the cell option 'steps=…'"
    case .time: "raise the limit with the cell option 'timeout=…'"
    case .memory: "raise the limit with the cell option 'memory=…'"
    case .recursion(limit: Limits.deepestRecursion...), .stack: "use a loop"
    case .recursion: "use a loop, or raise the limit with the cell option 'recursion=…'"
    case .output: "print less, or raise the limit with the cell option 'output=…'"
    case .cancelled: nil
    case .uncaught: "handle it with 'do' and 'catch', or mark the cell with 'raises=\"…\"'"
    }
  }

  private static func count(_ value: Int) -> String {
    var digits = String(value)
    var groups: [String] = []
    while digits.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    return ([digits] + groups).joined(separator: " ")
  }

  private static func seconds(_ value: Double) -> String {
    value == value.rounded() ? "\(Int(value)) s" : "\(value) s"
  }

  /// In the largest unit that gives a whole number.
  private static func bytes(_ value: Int) -> String {
    let units = [(30, "GB"), (20, "MB"), (10, "kB")]
    guard let (shift, unit) = units.first(where: { value > 0 && value % (1 << $0.0) == 0 }) else {
      return "\(count(value)) bytes"
    }
    return "\(count(value >> shift)) \(unit)"
  }

  /// Whether the program stops there whenever it runs with the same limits: the clock and the
  /// memory of the process may let it pass another time.
  var isRepeatable: Bool {
    switch cause {
    case .time, .memory, .cancelled: false
    case .failure, .steps, .recursion, .stack, .output, .uncaught: true
    }
  }
}
