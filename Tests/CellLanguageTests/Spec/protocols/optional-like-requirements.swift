protocol Plugin {
  var priority: Int { get }
  var hook: ((Int) -> Int)? { get }
}
extension Plugin {
  var priority: Int { 0 }
  var hook: ((Int) -> Int)? { nil }
}
struct Doubler: Plugin { var hook: ((Int) -> Int)? { { $0 * 2 } } }
struct Idle: Plugin { let priority = 9 }
struct Adder: Plugin {
  let amount: Int
  var priority: Int { amount }
  var hook: ((Int) -> Int)? { { [amount] in $0 + amount } }
}
let plugins: [any Plugin] = [Doubler(), Idle(), Adder(amount: 3)]
let ordered = plugins.sorted { $0.priority > $1.priority }
print(ordered.map { type(of: $0) }, ordered.reduce(10) { $1.hook?($0) ?? $0 })
