class Animal {
  required init() {}
}
class Bird: Animal {
  init(name: String) {}
}
class Fish: Animal {
  init() {}
}
