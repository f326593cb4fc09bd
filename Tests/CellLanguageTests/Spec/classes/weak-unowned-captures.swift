final class Node {
  let id: Int
  init(_ id: Int) { self.id = id }
  func describe() -> () -> String { { [unowned self] in "node \(self.id)" } }
  func maybe() -> () -> Int { { [weak self] in self?.id ?? -1 } }
  func guarded() -> (Int) -> Int? {
    { [weak self] n in
      guard let self else { return nil }
      return id + n
    }
  }
  deinit { print("freed", id) }
}
var node: Node? = Node(4)
let maybe = node?.maybe()
let guarded = node?.guarded()
print(node?.describe()() ?? "-", maybe?() ?? 0, guarded?(1) as Any)
node = nil
print(maybe?() ?? 0, guarded?(1).map { "\($0)" } ?? "none")
