class Base {
  deinit { print("base deinit") }
}
class Middle: Base {
  let part = Part()
  deinit { print("middle deinit") }
}
final class Part {
  deinit { print("part deinit") }
}
final class Leaf: Middle {
  deinit { print("leaf deinit") }
}
var leaf: Leaf? = Leaf()
leaf = nil
print(leaf == nil)
