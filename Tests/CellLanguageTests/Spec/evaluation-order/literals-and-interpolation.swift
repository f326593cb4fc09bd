var counter = 0
func next(_ label: String = "") -> Int {
  counter += 1
  print(label, counter, terminator: ";")
  return counter
}
let list = [next("a"), next("b"), next("c")]
let pair = (next("d"), next("e"))
let text = "\(next("f")) \(next("g"))"
let table = [next("k"): next("v")]
print()
print(list, pair, text, table)
