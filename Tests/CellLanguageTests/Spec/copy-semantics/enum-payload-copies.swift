enum Slot { case empty, full([Int]) }
var slots = [Slot.full([1]), .empty]
let before = slots
if case .full(var values) = slots[0] {
  values.append(2)
  slots[1] = .full(values)
}
slots[0] = .empty
print(before, slots)
