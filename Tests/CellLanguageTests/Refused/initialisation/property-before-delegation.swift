struct Size {
  var width: Int
  init(width: Int) { self.width = width }
  init() {
    width = 1
    self.init(width: 2)
  }
}
class Node {
  var value: Int
  init(value: Int) { self.value = value }
  convenience init() {
    value = 1
    self.init(value: 2)
  }
}
