let value = 1
func shadow(value: Int) -> [Int] {
  var seen = [value]
  let value = value * 10
  seen.append(value)
  if true {
    let value = "inner".count
    seen.append(value)
  }
  for value in 7...7 { seen.append(value) }
  seen.append(value)
  return seen
}
print(shadow(value: 2), value)
