final class Part {
  let n: Int
  init(_ n: Int) { self.n = n }
  deinit { print("freed", n) }
}
enum Slot { case empty, one(Part), two(Part, Part) }
var slot = Slot.two(Part(1), Part(2))
print("set")
slot = .one(Part(3))
print("replaced")
slot = .empty
var maybe: Part? = Part(4)
maybe = nil
var table = ["k": Part(5)]
table["k"] = Part(6)
table["k"] = nil
print("done", maybe == nil, table.isEmpty)
