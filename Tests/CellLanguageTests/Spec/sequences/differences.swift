let old = ["a", "b", "c", "d"]
let new = ["b", "x", "d", "e"]
let difference = new.difference(from: old)
print(difference.count, difference.insertions.count, difference.removals.count, difference.isEmpty)
for change in difference {
  switch change {
  case .remove(let offset, let element, _): print("remove", offset, element)
  case .insert(let offset, let element, let other): print("insert", offset, element, other as Any)
  }
}
print(old.applying(difference)!, new.applying(difference.inverse())!)
print([1, 2, 3].difference(from: [3, 1, 2]).inferringMoves().map { "\($0)" })
func show(_ a: [Int], _ b: [Int]) {
  let changes = b.difference(from: a)
  print(changes.map { "\($0)" }, a.applying(changes)!)
}
show([1, 2, 3], [3, 2, 1])
show([], [1])
show([1], [1])
show([1, 2, 3, 4, 5], [2, 9, 4, 6])
print("kitten".difference(from: "sitting").count)
print([1, 5].difference(from: [2, 6]) { abs($0 - $1) == 1 }.isEmpty)
