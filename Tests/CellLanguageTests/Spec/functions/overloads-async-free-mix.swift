func process(_ x: Int) -> String { "int" }
func process(_ x: Int?) -> String { "optional" }
func process(_ x: Any) -> String { "any" }
func process(_ x: [Int]) -> String { "array" }
func process(_ x: () -> Int) -> String { "closure" }
print(
  process(1), process(nil as Int?), process("s"), process([1]), process { 3 }, process(1.5),
  process([1.5]))
