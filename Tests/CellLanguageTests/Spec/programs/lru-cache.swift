final class Node<Key: Hashable, Value> {
  let key: Key
  var value: Value
  weak var previous: Node?
  var next: Node?
  init(_ key: Key, _ value: Value) { self.key = key; self.value = value }
  deinit { print("drop \(key)") }
}
final class LRUCache<Key: Hashable, Value> {
  typealias Entry = Node<Key, Value>
  private(set) var capacity: Int
  private var table: [Key: Entry] = [:]
  private var head: Entry?
  private var tail: Entry?
  init(capacity: Int) { self.capacity = capacity }
  subscript(key: Key) -> Value? {
    get {
      guard let node = table[key] else { return nil }
      moveToFront(node)
      return node.value
    }
    set {
      switch (table[key], newValue) {
      case (let node?, let value?):
        node.value = value
        moveToFront(node)
      case (nil, let value?):
        let node = Entry(key, value)
        table[key] = node
        insert(node)
        if table.count > capacity, let last = tail { remove(last); table[last.key] = nil }
      case (let node?, nil):
        remove(node)
        table.removeValue(forKey: key)
      case (nil, nil): break
      }
    }
  }
  private func insert(_ node: Entry) {
    node.next = head
    head?.previous = node
    head = node
    if tail == nil { tail = node }
  }
  private func remove(_ node: Entry) {
    node.previous?.next = node.next
    node.next?.previous = node.previous
    if head === node { head = node.next }
    if tail === node { tail = node.previous }
    node.next = nil
    node.previous = nil
  }
  private func moveToFront(_ node: Entry) {
    guard node !== head else { return }
    remove(node)
    insert(node)
  }
  var keys: [Key] {
    var result: [Key] = []
    var n = head
    while let node = n { result.append(node.key); n = node.next }
    return result
  }
}
let cache = LRUCache<String, Int>(capacity: 2)
cache["a"] = 1
cache["b"] = 2
print(cache["a"] as Any)
cache["c"] = 3
print(cache.keys)
print(cache["b"] == nil)
cache["a"]! += 10
print(cache["a", default: 0])
cache["c"] = nil
print(cache.keys)
extension LRUCache {
  subscript(key: Key, default value: @autoclosure () -> Value) -> Value { self[key] ?? value() }
}
print(cache["zz", default: 42])
