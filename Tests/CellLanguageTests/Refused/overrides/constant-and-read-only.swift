class Animal {
  let legs = 4
  var name = "?"
}
class Bird: Animal {
  override var legs: Int { 2 }
  override var name: String { "bird" }
}
