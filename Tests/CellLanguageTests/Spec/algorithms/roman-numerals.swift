extension Int {
  var roman: String {
    let table = [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
      (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    var (rest, result) = (self, "")
    for (value, numeral) in table {
      while rest >= value {
        result += numeral
        rest -= value
      }
    }
    return result
  }
}
func number(_ roman: String) -> Int {
  let values: [Character: Int] = ["I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000]
  let digits = roman.compactMap { values[$0] }
  return zip(digits, digits.dropFirst() + [0]).reduce(0) { $0 + ($1.0 < $1.1 ? -$1.0 : $1.0) }
}
print(
  [4, 9, 14, 1994, 2024].map(\.roman), (1...50).allSatisfy { number($0.roman) == $0 },
  number("MCMXCIV"))
