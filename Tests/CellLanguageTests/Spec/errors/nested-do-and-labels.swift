struct Retry: Error { let attempt: Int }
func attempt(_ n: Int) throws -> String {
  if n < 3 { throw Retry(attempt: n) }
  return "worked on \(n)"
}
var count = 0
retry: while true {
  count += 1
  do {
    print(try attempt(count))
    break retry
  } catch let retry as Retry {
    print("again after", retry.attempt)
    continue retry
  } catch {
    print("unexpected")
  }
}
