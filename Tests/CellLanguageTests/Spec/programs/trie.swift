struct Trie {
  private final class Node {
    var children: [Character: Node] = [:]
    var isWord = false
  }
  private var root = Node()
  private(set) var count = 0
  @discardableResult
  mutating func insert(_ word: some StringProtocol) -> Bool {
    var node = root
    for ch in word {
      if let next = node.children[ch] {
        node = next
      } else {
        let next = Node()
        node.children[ch] = next
        node = next
      }
    }
    defer { node.isWord = true }
    if !node.isWord { count += 1; return true }
    return false
  }
  func words(withPrefix prefix: String) -> [String] {
    var node = root
    for ch in prefix {
      guard let next = node.children[ch] else { return [] }
      node = next
    }
    var found: [String] = []
    func walk(_ n: Node, _ path: String) {
      if n.isWord { found.append(path) }
      for (ch, child) in n.children.sorted(by: { $0.key < $1.key }) {
        walk(child, path + String(ch))
      }
    }
    walk(node, prefix)
    return found
  }
}
var t = Trie()
let text = "the quick brown fox then thanked the other foxes; quickly they fought"
for w in text.split(whereSeparator: { !$0.isLetter }) { t.insert(w) }
print(t.count)
print(t.words(withPrefix: "th"))
print(t.words(withPrefix: "fo"))
print(t.words(withPrefix: "x"))
print(t.insert("the"), t.insert("zebra"))
