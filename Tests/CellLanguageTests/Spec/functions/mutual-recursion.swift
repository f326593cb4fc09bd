func isEven(_ n: Int) -> Bool { n == 0 ? true : isOdd(n - 1) }
func isOdd(_ n: Int) -> Bool { n == 0 ? false : isEven(n - 1) }
print(isEven(10), isOdd(7), isEven(3))
func outer() -> String {
  func ping(_ n: Int) -> String { n == 0 ? "." : "ping " + pong(n - 1) }
  func pong(_ n: Int) -> String { n == 0 ? "." : "pong " + ping(n - 1) }
  return ping(4)
}
print(outer())
