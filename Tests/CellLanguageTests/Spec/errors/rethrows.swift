func twice<T>(_ body: (Int) throws -> T) rethrows -> [T] { [try body(1), try body(2)] }
struct Odd: Error, CustomStringConvertible {
  let n: Int
  var description: String { "odd: \(n)" }
}
print(twice { $0 * 5 })
do {
  print(
    try twice { n -> Int in
      if n % 2 == 1 { throw Odd(n: n) }
      return n
    })
} catch {
  print(error)
}
print((try? twice { (n: Int) throws -> Int in n }) ?? [])
