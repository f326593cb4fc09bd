final class Storage { var values = [1, 2] }
struct Vector {
  private var storage = Storage()
  var values: [Int] { storage.values }
  mutating func append(_ value: Int) {
    if !isKnownUniquelyReferenced(&storage) {
      let fresh = Storage()
      fresh.values = storage.values
      storage = fresh
      print("copied")
    }
    storage.values.append(value)
  }
}
var a = Vector()
a.append(3)
var b = a
b.append(4)
b.append(5)
a.append(6)
print(a.values, b.values)
