struct Negative: Error { let value: Int }
func checked(_ n: Int) throws(Negative) -> Int {
  if n < 0 { throw Negative(value: n) }
  return n * 2
}
func apply<T, E: Error>(_ n: Int, _ body: (Int) throws(E) -> T) throws(E) -> T { try body(n) }
print(apply(2) { $0 + 1 })
do { print(try apply(-3) { n throws(Negative) in try checked(n) }) } catch { print(error.value) }
do { print(try apply(4) { n in try checked(n) }) } catch { print(error) }
