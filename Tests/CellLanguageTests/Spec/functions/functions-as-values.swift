func add(_ a: Int, _ b: Int) -> Int { a + b }
func multiply(_ a: Int, _ b: Int) -> Int { a * b }
let operations: [(name: String, apply: (Int, Int) -> Int)] = [
  ("add", add), ("multiply", multiply), ("subtract", -), ("max", max),
]
for operation in operations {
  print(operation.name, operation.apply(6, 4))
}
func compose<A, B, C>(_ f: @escaping (A) -> B, _ g: @escaping (B) -> C) -> (A) -> C {
  { g(f($0)) }
}
print(compose({ (x: Int) in x + 1 }, String.init)(41) + "!")
