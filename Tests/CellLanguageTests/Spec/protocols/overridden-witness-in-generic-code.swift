// A default method and a generic function reach the override, not the base class's method.
protocol Speaker {
  var legs: Int { get }
  func speak() -> String
}
extension Speaker {
  func speak() -> String { "..." }
  func shout() -> String { speak().uppercased() + "!" + String(legs) }
}
class Animal: Speaker {
  var legs: Int { 4 }
  func speak() -> String { "animal" }
}
class Dog: Animal {
  override func speak() -> String { super.speak() + ", dog" }
}
final class Bird: Animal {
  override var legs: Int { 2 }
  override func speak() -> String { "tweet" }
}
func twice<S: Speaker>(_ speaker: S) -> String { speaker.speak() + " " + speaker.shout() }
let animals: [Animal] = [Animal(), Dog(), Bird()]
for animal in animals { print(animal.shout(), twice(animal)) }
for speaker in animals as [any Speaker] { print(speaker.shout(), twice(speaker)) }
print(animals.map { $0.shout() }, twice(Dog()), twice(Bird()))
