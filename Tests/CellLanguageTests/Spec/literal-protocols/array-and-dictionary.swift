struct Bag: ExpressibleByArrayLiteral {
  var counts: [String: Int] = [:]
  init(arrayLiteral elements: String...) {
    for element in elements { counts[element, default: 0] += 1 }
  }
}
struct Ordered: ExpressibleByDictionaryLiteral {
  var pairs: [(String, Double)]
  init(dictionaryLiteral elements: (String, Double)...) { pairs = elements }
}
let bag: Bag = ["a", "b", "a"]
print(bag.counts["a"] ?? 0, bag.counts.count, ([] as Bag).counts.isEmpty)
let ordered: Ordered = ["z": 1, "a": 2.5, "z": 3]
print(ordered.pairs, ([:] as Ordered).pairs.count)
func names(_ bag: Bag) -> [String] { bag.counts.keys.sorted() }
print(names(["q", "p"]))
