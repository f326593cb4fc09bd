final class Storage {
  var items: [Int]
  init(_ items: [Int]) { self.items = items }
}
struct Ring: MutableCollection, RandomAccessCollection {
  private var storage: Storage
  private(set) var copies = 0
  init(_ items: [Int]) { storage = Storage(items) }
  var startIndex: Int { 0 }
  var endIndex: Int { storage.items.count }
  subscript(i: Int) -> Int {
    get { storage.items[i] }
    set {
      if !isKnownUniquelyReferenced(&storage) {
        storage = Storage(storage.items)
        copies += 1
      }
      storage.items[i] = newValue
    }
  }
}
var a = Ring([3, 1, 2])
a.swapAt(0, 1)
a.reverse()
a.sort(by: >)
a[0] += 1
for i in a.indices { a[i] *= 2 }
a[1] = a[2]
print(a.copies, Array(a))
let b = a
a[0] += 100
a[1] += 100
print(a.copies, b.copies, Array(a), Array(b))
