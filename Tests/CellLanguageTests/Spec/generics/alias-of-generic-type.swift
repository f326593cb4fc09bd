typealias Row = Array
typealias Table = Dictionary
struct Pair<A, B> {
  var a: A, b: B
}
typealias Couple = Pair
let numbers = Row([1, 2])
let more: Row<Double> = [0.5]
var counts = Table<String, Int>()
counts["a"] = 1
let couple = Couple(a: 1, b: "x")
let other: Couple<Int, Bool> = Couple(a: 2, b: true)
print(numbers, more, counts, couple, other)
extension Row where Element == Int {
  var total: Int { reduce(0, +) }
}
print(numbers.total)
let tight: ContiguousArray<Int> = [3, 4]
print(tight, ContiguousArray(["a"]), ArraySlice([1]))
func f() {
  typealias Local = Pair
  print(Local(a: 1, b: 2).b)
}
f()
