final class Temp {
  static var log: [String] = []
  let id: Int
  init(_ id: Int) { self.id = id }
  func next() -> Temp { Temp(id + 1) }
  deinit { Temp.log.append("d\(id)") }
}
func make(_ id: Int) -> Temp { Temp(id) }
print(make(1).next().next().id, Temp.log.sorted())
Temp.log = []
let ids = [make(10), make(20)].map(\.id)
print(ids, Temp.log.sorted())
Temp.log = []
for item in [make(5), make(6)] where item.id == 5 { print("item", item.id) }
var slot: Temp? = make(7)
slot = slot?.next()
print(Temp.log.sorted(), slot?.id ?? 0)
func unused(_ temp: Temp) {}
unused(make(30))
_ = make(31)
print(Temp.log.contains("d30"), Temp.log.contains("d31"))
