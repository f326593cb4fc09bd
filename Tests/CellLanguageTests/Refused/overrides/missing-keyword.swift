class Animal {
  init() {}
  func speak() {}
  var legs: Int { 4 }
}
class Bird: Animal {
  init() {}
  func speak() {}
  var legs: Int { 2 }
}
