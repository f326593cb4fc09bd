let values = Array("abcdef")
print(String(values[2...]), String(values[..<2]), String(values[...2]), String(values[1..<3]))
let text = "abcdef"
let index = text.index(text.startIndex, offsetBy: 2)
print(text[index...], text[..<index], text[...index])
for (n, letter) in zip(5..., "xyz") { print(n, letter) }
var numbers = (1...).lazy.map { $0 * $0 }.makeIterator()
print(numbers.next() ?? 0, numbers.next() ?? 0)
