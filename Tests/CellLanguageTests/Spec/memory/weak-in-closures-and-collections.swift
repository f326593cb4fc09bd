final class Item {
  let id: Int
  init(_ id: Int) { self.id = id }
}
struct Weak { weak var item: Item? }
var strong: [Item]? = [Item(1), Item(2)]
var weak = (strong ?? []).map { Weak(item: $0) }
print(weak.map { $0.item?.id ?? 0 })
let keep = strong?[1]
strong = nil
print(weak.map { $0.item?.id ?? 0 }, keep?.id ?? 0)
weak.removeAll { $0.item == nil }
print(weak.count)
