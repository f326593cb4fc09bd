final class Person {
  let name: String
  weak var friend: Person?
  init(_ name: String) { self.name = name }
  deinit { print(name, "leaves") }
}
var ann: Person? = Person("ann")
var bob: Person? = Person("bob")
ann?.friend = bob
bob?.friend = ann
print(ann?.friend?.friend?.name ?? "none")
bob = nil
print(ann?.friend?.name ?? "no friend")
ann = nil
