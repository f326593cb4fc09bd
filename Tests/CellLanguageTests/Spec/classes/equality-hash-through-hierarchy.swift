class Animal: Hashable {
  let name: String
  init(_ name: String) { self.name = name }
  static func == (a: Animal, b: Animal) -> Bool { a.isSame(as: b) }
  func isSame(as other: Animal) -> Bool { type(of: self) == type(of: other) && name == other.name }
  func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
final class Dog: Animal {}
let a = Animal("rex")
let d: Animal = Dog("rex")
print(
  a == d, d == Dog("rex"), Set([a, d, Dog("rex"), Animal("rex")]).count,
  [a, d].firstIndex(of: Dog("rex")) ?? -1)
