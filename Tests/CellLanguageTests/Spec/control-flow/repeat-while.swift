var value = 100
var halvings = 0
repeat {
  value /= 2
  halvings += 1
  if value == 12 { continue }
  print(value, terminator: " ")
} while value > 1
print("after", halvings)
