struct Folder {
  var name: String
  var size = 0
  var children: [Folder] = []
  var total: Int { children.reduce(size) { $0 + $1.total } }
  func lines(_ depth: Int = 0) -> [String] {
    [String(repeating: "  ", count: depth) + "\(name) \(total)"]
      + children.flatMap { $0.lines(depth + 1) }
  }
  mutating func rename(_ change: (String) -> String) {
    name = change(name)
    for index in children.indices { children[index].rename(change) }
  }
}
var root = Folder(
  name: "root",
  children: [Folder(name: "a", size: 3), Folder(name: "b", children: [Folder(name: "c", size: 4)])])
root.rename { $0.uppercased() }
root.children[1].children[0].size += 1
print(root.lines().joined(separator: "\n"))
