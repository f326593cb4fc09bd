let total =
  1
  + 2
  - 3
  * 4
print(total)
let text = ["b", "a"]
  .sorted()
  .map { $0.uppercased() }
  .joined(
    separator: "+"
  )
print(text)
let flag =
  total > 0
  ? "positive"
  : "not positive"
print(
  flag,
  [
    1,
    2,
  ].count)
