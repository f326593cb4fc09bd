enum Issue: Error { case bad(Int) }
func check(_ n: Int) throws -> String {
  let kind = if n < 0 { throw Issue.bad(n) } else if n == 0 { "zero" } else { "positive" }
  let label =
    switch n {
    case 100...: try check(-n)
    default: kind + "!"
    }
  return label
}
for n in [0, 5, -1, 100] { print((try? check(n)) ?? "failed") }
