final class Storage { var value = 1 }
struct Handle {
  let storage = Storage()
  var value: Int {
    get { storage.value }
    nonmutating set { storage.value = newValue }
  }
  subscript(scale: Int) -> Int {
    get { storage.value * scale }
    nonmutating set { storage.value = newValue / scale }
  }
}
let handle = Handle()
handle.value = 6
handle.value += 1
handle[2] = 40
print(handle.value, handle[3])
