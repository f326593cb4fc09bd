enum Problem: Error { case small, large }
func measure() throws -> Int { throw Problem.small }
func check() throws(Problem) -> Int { throw .large }
func first() -> Int {
  do { return try measure() } catch Problem.small { return 0 }
}
func second() -> Int {
  do { return try check() } catch .small { return 0 }
}
func third() -> Int {
  do { return try check() } catch .small { return 0 } catch .large { return 1 }
}
func fourth() -> Int {
  do { return try measure() } catch is any Error { return 0 }
}
struct Gauge {
  var value: Int {
    do { return try measure() } catch let problem as Problem { return problem == .small ? 0 : 1 }
  }
}
