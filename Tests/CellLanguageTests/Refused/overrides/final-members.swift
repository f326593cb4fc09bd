class Animal {
  final func speak() {}
  final var legs: Int { 4 }
}
class Bird: Animal {
  override func speak() {}
  override var legs: Int { 2 }
}
