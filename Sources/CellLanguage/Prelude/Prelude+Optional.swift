extension Prelude {
  static let optional = #"""
    enum Optional<Wrapped>: ExpressibleByNilLiteral {
      case none
      case some(Wrapped)
      init(_ some: Wrapped) { self = .some(some) }
      init(nilLiteral: ()) { self = .none }
      func map<U>(_ transform: (Wrapped) throws -> U) rethrows -> U? {
        if case .some(let value) = self { return .some(try transform(value)) }
        return .none
      }
      func flatMap<U>(_ transform: (Wrapped) throws -> U?) rethrows -> U? {
        if case .some(let value) = self { return try transform(value) }
        return .none
      }
      var unsafelyUnwrapped: Wrapped { self! }
      mutating func take() -> Wrapped? {
        let value = self
        self = .none
        return value
      }
      @intrinsic("coalesce") static func ?? (optional: Wrapped?, defaultValue: @autoclosure () throws -> Wrapped) rethrows -> Wrapped
      @intrinsic("coalesce") static func ?? (optional: Wrapped?, defaultValue: @autoclosure () throws -> Wrapped?) rethrows -> Wrapped?
    }
    extension Optional: Equatable where Wrapped: Equatable {
      static func == (lhs: Wrapped?, rhs: Wrapped?) -> Bool {
        if case .some(let a) = lhs {
          if case .some(let b) = rhs { return a == b }
          return false
        }
        if case .some = rhs { return false }
        return true
      }
      static func != (lhs: Wrapped?, rhs: Wrapped?) -> Bool { !(lhs == rhs) }
    }
    extension Optional: Hashable where Wrapped: Hashable {
      func hash(into hasher: inout Hasher) {
        if case .some(let value) = self {
          hasher.combine(1)
          hasher.combine(value)
        } else {
          hasher.combine(0)
        }
      }
    }
    extension Optional: CustomDebugStringConvertible {
      @native("debugDescription") var debugDescription: String { get }
    }
    func ~= <T: Equatable>(pattern: T, value: T?) -> Bool {
      if let value { return pattern == value }
      return false
    }
    extension Result: Equatable where Success: Equatable, Failure: Equatable {}
    extension Result: Hashable where Success: Hashable, Failure: Hashable {}
    enum Result<Success, Failure: Error> {
      case success(Success)
      case failure(Failure)
      func get() throws(Failure) -> Success {
        switch self {
        case .success(let value): return value
        case .failure(let error): throw error
        }
      }
      func map<T>(_ transform: (Success) -> T) -> Result<T, Failure> {
        switch self {
        case .success(let value): return .success(transform(value))
        case .failure(let error): return .failure(error)
        }
      }
      func mapError<E: Error>(_ transform: (Failure) -> E) -> Result<Success, E> {
        switch self {
        case .success(let value): return .success(value)
        case .failure(let error): return .failure(transform(error))
        }
      }
      func flatMapError<E: Error>(_ transform: (Failure) -> Result<Success, E>) -> Result<Success, E> {
        switch self {
        case .success(let value): return .success(value)
        case .failure(let error): return transform(error)
        }
      }
      func flatMap<T>(_ transform: (Success) -> Result<T, Failure>) -> Result<T, Failure> {
        switch self {
        case .success(let value): return transform(value)
        case .failure(let error): return .failure(error)
        }
      }
    }
    extension Result {
      init(catching body: () throws(Failure) -> Success) {
        do {
          self = .success(try body())
        } catch {
          self = .failure(error)
        }
      }
    }
    extension Result: Hashable where Success: Hashable, Failure: Hashable {
    }
    extension Result: Equatable where Success: Equatable, Failure: Equatable {
    }
    """#
}
