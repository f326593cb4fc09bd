enum Failure: Error { case negative(Int) }
func root(_ x: Int) throws -> Int {
  guard x >= 0 else { throw Failure.negative(x) }
  return x * 2
}
print(try [1, 2].map(root))
do {
  print(try [1, -2, 3].map { try root($0) })
} catch {
  print(error)
}
print((try? [4].map(root)) ?? [], [1, -1].compactMap { try? root($0) })
