// inventory with class/struct mix
struct Item: Hashable {
  let sku: String; var price: Double; var qty: Int = 0
  var total: Double { price * Double(qty) }
}
final class Inventory {
  private var items: [String: Item] = [:]
  private(set) var history: [(sku: String, delta: Int)] = []
  var onLow: ((Item) -> Void)?
  subscript(sku: String) -> Item? { items[sku] }
  func add(_ sku: String, price: Double, qty: Int) {
    items[sku, default: Item(sku: sku, price: price)].qty += qty; history.append((sku, qty))
  }
  @discardableResult func remove(_ sku: String, _ n: Int) -> Bool {
    guard var it = items[sku], it.qty >= n else { return false }
    it.qty -= n
    items[sku] = it.qty == 0 ? nil : it
    history.append((sku: sku, delta: -n))
    if it.qty < 3 { onLow?(it) }
    return true
  }
  var value: Double { items.values.reduce(0) { $0 + $1.total } }
  func sorted(by f: (Item, Item) -> Bool = { $0.sku < $1.sku }) -> [Item] {
    items.values.sorted(by: f)
  }
}
let inv = Inventory()
inv.onLow = { print("low:", $0.sku, $0.qty) }
inv.add("b", price: 2.5, qty: 4); inv.add("a", price: 10, qty: 1); inv.add("b", price: 99, qty: 1)
print(inv.value, inv.remove("b", 3), inv.remove("zz", 1), inv.remove("a", 1), inv["a"] == nil)
print(inv.sorted().map(\.sku), inv.sorted { $0.total > $1.total }.first?.total ?? 0)
print(inv.history, inv.history.filter { $0.delta < 0 }.map(\.sku))
