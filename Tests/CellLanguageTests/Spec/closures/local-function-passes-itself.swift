func memoised(_ body: @escaping (@escaping (Int) -> Int, Int) -> Int) -> (Int) -> Int {
  var known: [Int: Int] = [:]
  func compute(_ n: Int) -> Int {
    if let value = known[n] { return value }
    let value = body(compute, n)
    known[n] = value
    return value
  }
  return compute
}
print(memoised { fib, n in n < 2 ? n : fib(n - 1) + fib(n - 2) }(50))
