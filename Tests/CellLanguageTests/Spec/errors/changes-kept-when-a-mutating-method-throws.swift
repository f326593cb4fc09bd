struct Full: Error {}
struct Bag {
  var items = ["x"]
  mutating func add(_ item: String) throws {
    items.append(item)
    if items.count > 2 { throw Full() }
  }
}
var bag = Bag()
for i in 0..<3 { do { try bag.add("\(i)") } catch { print("full", bag.items) } }
var bags: [String: Bag] = [:]
for i in 0..<3 {
  do { try bags["k", default: Bag()].add("\(i)") } catch { print("full", bags["k"]!.items) }
}
var pair = (Bag(), 0)
do { try pair.0.add("a"); try pair.0.add("b") } catch { print(pair) }
final class Shelf { var bags = [Bag()] }
let shelf = Shelf()
do { try shelf.bags[0].add("a"); try shelf.bags[0].add("b") } catch { print(shelf.bags) }
var optional: Bag? = Bag()
do { try optional?.add("1"); try optional?.add("2") } catch { print(optional!) }
