for number in 1...10 where number % 3 == 0 {
  print(number)
}
let pairs = [(1, "one"), (2, "two"), (3, "three")]
for (number, name) in pairs where name.count == 3 {
  print(number, name)
}
for _ in 0..<0 { print("never") }
