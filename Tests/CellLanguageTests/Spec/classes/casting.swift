class Animal {}
final class Dog: Animal { func bark() -> String { "woof" } }
final class Cat: Animal {}
let animals: [Animal] = [Dog(), Cat(), Animal()]
for animal in animals {
  if let dog = animal as? Dog {
    print(dog.bark())
  } else {
    print(animal is Cat, animal is Dog, type(of: animal))
  }
}
let dogs = animals.compactMap { $0 as? Dog }
print(dogs.count, animals.filter { $0 is Cat }.count)
switch animals[1] {
case is Dog: print("dog")
case let cat as Cat: print("cat", type(of: cat))
default: print("other")
}
