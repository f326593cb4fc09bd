struct Point {}
class Holder {
  weak var point: Point?
  unowned let number: Int
  init(_ number: Int) { self.number = number }
}
func use() {
  unowned let x = 5
  print(x)
}
