class Animal {
  let name: String
  init(name: String) { self.name = name }
}
class Bird: Animal {
  let wings: Int
  init(wings: Int) { self.wings = wings }
}
