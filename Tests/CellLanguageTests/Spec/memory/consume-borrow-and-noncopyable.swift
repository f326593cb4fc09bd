func total(_ values: borrowing [Int]) -> Int {
  var sum = 0
  for index in 0..<values.count { sum += values[index] }
  return sum
}
func doubled(_ values: consuming [Int]) -> [Int] {
  values.append(0)
  return values + values
}
let list = [1, 2]
print(total(list), doubled(list), list)
