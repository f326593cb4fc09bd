func area(_ width: String?, _ height: String?) -> Int? {
  guard let width, let w = Int(width), let height = height.flatMap({ Int($0) }) else { return nil }
  return w * height
}
print(area("3", "4") as Any, area("3", nil) as Any, area("a", "4") as Any)
var queue = ["x", "y"]
while let item = queue.popLast() { print(item) }
func firstEven(_ values: [Int]) -> Int {
  guard let index = values.firstIndex(where: { $0 % 2 == 0 }) else { return -1 }
  return values[index]
}
print(firstEven([1, 3, 4]), firstEven([]))
