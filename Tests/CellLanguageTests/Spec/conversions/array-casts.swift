class Animal {}
final class Dog: Animal {}
let dogs = [Dog(), Dog()]
let animals: [Animal] = dogs
print(animals.count, (animals as? [Dog])?.count ?? -1, ([Animal(), Dog()] as? [Dog])?.count ?? -1)
let mixed: [Any] = [1, 2, 3]
print((mixed as? [Int]) ?? [], (mixed as? [String]) ?? ["no"], mixed as? [Double] == nil)
let table: [String: Any] = ["n": 1, "list": [1, 2]]
print(
  table["n"] as? Int ?? 0, (table["list"] as? [Int])?.reduce(0, +) ?? 0,
  (table as? [String: Int]) == nil)
let boxed: [Int?] = [1, 2].map { $0 }
print(boxed, [1, 2] as [Any], ["a": 1] as [String: Any])
