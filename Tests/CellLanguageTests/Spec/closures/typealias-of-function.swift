typealias Predicate<T> = (T) -> Bool
func not<T>(_ predicate: @escaping Predicate<T>) -> Predicate<T> { { !predicate($0) } }
func both<T>(_ a: @escaping Predicate<T>, _ b: @escaping Predicate<T>) -> Predicate<T> {
  { a($0) && b($0) }
}
let isEven: Predicate<Int> = { $0 % 2 == 0 }
print((1...6).filter(not(isEven)), (1...20).filter(both(isEven) { $0 > 15 }))
