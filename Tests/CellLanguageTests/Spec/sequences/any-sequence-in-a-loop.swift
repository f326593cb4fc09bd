func total(_ numbers: any Sequence<Int>) -> Int {
  var sum = 0
  for number in numbers { sum += number }
  return sum
}
print(total([1, 2]), total(Set([3])), total((1...4).lazy.filter { $0 > 1 }))
let anything: any Collection = ["a": 1]
for element in anything { print(element, anything.count) }
let letters: any Collection<String> = ["b", "c"]
for letter in letters where letter > "b" { print(letter) }
