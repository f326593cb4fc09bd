typealias Comparator<T> = (T, T) -> Int
func by<T, V: Comparable>(_ key: @escaping (T) -> V) -> Comparator<T> {
  { key($0) < key($1) ? -1 : key($0) > key($1) ? 1 : 0 }
}
func then<T>(_ first: @escaping Comparator<T>, _ second: @escaping Comparator<T>) -> Comparator<T> {
  { a, b in
    let result = first(a, b)
    return result != 0 ? result : second(a, b)
  }
}
let words = ["pear", "fig", "plum", "apple", "kiwi"]
let order: Comparator<String> = then(by { $0.count }, by { $0 })
print(words.sorted { order($0, $1) < 0 })
