var trail: [String] = []
func note<T>(_ name: String, _ value: T) -> T {
  trail.append(name)
  return value
}
let a = note("a", false) || note("b", true) && note("c", false) || note("d", true)
let b = note("e", nil as Int?) ?? note("f", 2) + note("g", 3)
let c = note("h", true) ? note("i", 1) : note("j", 2)
let d = !note("k", false) && note("l", 4) > note("m", 3)
print(a, b, c, d, trail.joined())
