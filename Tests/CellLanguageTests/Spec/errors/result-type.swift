enum Fault: Error { case low(Int) }
func check(_ n: Int) -> Result<Int, Fault> { n < 3 ? .failure(.low(n)) : .success(n) }
for n in [1, 5] {
  switch check(n).map({ $0 * 2 }) {
  case .success(let value): print("ok", value)
  case .failure(.low(let n)): print("low", n)
  }
}
print((try? check(7).get()) as Any, (try? check(0).get()) as Any)
let caught = Result { try check(2).get() }
print(caught, check(4), check(4).flatMap { $0 > 3 ? .failure(.low(0)) : .success($0) })
