final class Storage<T> {
  var value: T
  init(_ value: T) { self.value = value }
}
struct Box<T> {
  private var storage: Storage<T>
  private(set) var copies = 0
  init(_ value: T) { storage = Storage(value) }
  var value: T {
    get { storage.value }
    set {
      if isKnownUniquelyReferenced(&storage) {
        storage.value = newValue
      } else {
        storage = Storage(newValue)
        copies += 1
      }
    }
  }
}
var a = Box([1])
var b = a
b.value.append(2)
b.value.append(3)
print(a.value, b.value, a.copies, b.copies)
