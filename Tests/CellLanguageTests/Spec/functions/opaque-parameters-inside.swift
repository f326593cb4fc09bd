func largest(_ numbers: some Collection<some BinaryInteger>) -> String {
  numbers.map { Int($0) }.max().map(String.init) ?? "empty"
}
print(largest([1 as UInt8, 200]), largest(Set([3, 9])), largest([Int]()))
struct Missing: Error { let name: String }
func unwrap<T>(_ value: T?, _ error: @autoclosure () -> some Error) throws -> T {
  guard let value else { throw error() }
  return value
}
do {
  print(try unwrap(3, Missing(name: "a")))
  _ = try unwrap(nil as Int?, Missing(name: "b"))
} catch { print(error) }
func total(_ lists: [String: some Sequence<Int>]) -> Int { lists.values.map { $0.reduce(0, +) }.reduce(0, +) }
print(total(["a": [1, 2], "b": [3]]))
