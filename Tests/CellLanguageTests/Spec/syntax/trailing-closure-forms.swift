func run(_ times: Int = 1, _ body: (Int) -> Void) { for n in 0..<times { body(n) } }
func choose(_ flag: Bool, then: () -> String, otherwise: (() -> String)? = nil) -> String {
  flag ? then() : otherwise?() ?? "none"
}
run { print("n", $0) }
run(2) { print("m", $0) }
print(choose(true) { "yes" })
print(
  choose(false) {
    "yes"
  } otherwise: {
    "no"
  })
print(choose(false, then: { "yes" }))
let result = [3, 1, 2].sorted { $0 > $1 }.map { $0 * 2 }.first { $0 < 5 }
print(result ?? 0)
