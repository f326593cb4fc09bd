enum Network: Error { case status(Int), timeout }
struct Parse: Error { let line: Int }
func attempt(_ n: Int) throws {
  switch n {
  case 0: throw Network.status(404)
  case 1: throw Network.status(503)
  case 2: throw Network.timeout
  case 3: throw Parse(line: 12)
  default: break
  }
}
for n in 0...4 {
  do {
    try attempt(n)
    print("fine")
  } catch Network.status(let code) where code >= 500 {
    print("server", code)
  } catch Network.status(400..<500), Network.timeout {
    print("client or timeout")
  } catch let problem as Parse {
    print("line", problem.line)
  } catch {
    print("other")
  }
}
