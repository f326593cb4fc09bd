// A catch without a pattern may have a condition; the first that holds is taken.
enum Failure: Error { case temporary(Int), lasting }
func attempt(_ n: Int) throws -> Int {
  if n < 3 { throw Failure.temporary(n) }
  return n
}
var tries = 0
var log: [String] = []
while true {
  do {
    let value = try attempt(tries)
    log.append("got \(value)")
    break
  } catch where tries < 1 {
    log.append("again: \(error)")
    tries += 1
  } catch Failure.temporary(let n) where n == 1 {
    log.append("one")
    tries += 1
  } catch {
    log.append("other: \(error)")
    tries += 1
  }
}
print(log)
do { do { throw Failure.lasting } catch where tries < 0 { print("wrong") } } catch { print("outer", error) }
