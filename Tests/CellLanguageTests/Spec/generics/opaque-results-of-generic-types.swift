struct Bag<Item> {
  var items: [Item?]
  var present: some Sequence<Item> { items.compactMap { $0 } }
  func pairs<Other>(with other: [Other]) -> some Collection<(Item?, Other)> {
    Array(zip(items, other))
  }
}
let bag = Bag(items: ["x", nil, "y"])
print(Array(bag.present), Array(Bag(items: [1, nil]).present), bag.present.map { $0 + "!" })
print(bag.pairs(with: [1, 2, 3]).count, bag.pairs(with: [1.5]).first?.1 ?? 0)
for item in Bag(items: [2.5]).present { print(item * 2) }
final class List<Key> {
  final class Node {
    let key: Key
    var next: Node?
    init(_ key: Key, _ next: Node?) { (self.key, self.next) = (key, next) }
  }
  var head: Node?
  func add(_ key: Key) { head = Node(key, head) }
  var keys: some Sequence<Key> {
    sequence(first: head) { $0?.next }.prefix { $0 != nil }.compactMap { $0?.key }
  }
}
let list = List<Character>()
"abc".forEach(list.add)
print(Array(list.keys), list.keys.contains("b"))
