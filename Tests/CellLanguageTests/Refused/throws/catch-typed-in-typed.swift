enum Problem: Error { case small, large }
struct Fault: Error {}
func check() throws(Problem) -> Int { throw .large }
func wrapped() throws(Fault) -> Int {
  do { return try check() } catch .small { throw Fault() }
}
