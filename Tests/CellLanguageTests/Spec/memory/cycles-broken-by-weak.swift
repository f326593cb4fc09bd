final class Parent {
  var children: [Child] = []
  deinit { print("parent gone") }
}
final class Child {
  weak var parent: Parent?
  let name: String
  init(_ name: String, _ parent: Parent) {
    self.name = name
    self.parent = parent
    parent.children.append(self)
  }
  deinit { print("child gone", name) }
}
var parent: Parent? = Parent()
var first: Child?
if let owner = parent {
  first = Child("a", owner)
  _ = Child("b", owner)
}
print(first?.parent?.children.count ?? 0)
parent = nil
print(first?.parent == nil, first?.name ?? "")
first = nil
