enum Either<Left, Right> {
  case left(Left), right(Right)
  func map<T>(_ f: (Right) -> T) -> Either<Left, T> {
    switch self {
    case .left(let l): .left(l)
    case .right(let r): .right(f(r))
    }
  }
  func flatMap<T>(_ f: (Right) -> Either<Left, T>) -> Either<Left, T> {
    switch self {
    case .left(let l): .left(l)
    case .right(let r): f(r)
    }
  }
}
extension Either: Equatable where Left: Equatable, Right: Equatable {}
func half(_ n: Int) -> Either<String, Int> { n % 2 == 0 ? .right(n / 2) : .left("odd \(n)") }
print(half(8).flatMap(half).map { $0 + 1 }, half(6).flatMap(half), half(4) == .right(2))
