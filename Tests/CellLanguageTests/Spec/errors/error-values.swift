enum Simple: Error, Equatable { case a, b(Int) }
struct Rich: Error { var code = 7; var text = "bad" }
let problems: [any Error] = [Simple.a, Simple.b(2), Rich()]
for problem in problems {
  print(problem, problem is Simple, (problem as? Rich)?.code ?? 0, (problem as? Simple) == .a)
}
func first(_ body: () throws -> Void) -> (any Error)? {
  do { try body() } catch { return error }
  return nil
}
print(first {} == nil, first { throw Simple.b(9) }.map { "\($0)" } ?? "-")
