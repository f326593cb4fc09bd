enum Layer: Error { case inner(Int), outer(any Error) }
func inner(_ n: Int) throws -> Int {
  if n > 2 { throw Layer.inner(n) }
  return n
}
func outer(_ n: Int) throws -> Int {
  do {
    return try inner(n) * 10
  } catch Layer.inner(let k) where k == 3 {
    return -1
  } catch {
    throw Layer.outer(error)
  }
}
for n in [1, 3, 4] {
  do { print(try outer(n)) } catch { print(error) }
}
