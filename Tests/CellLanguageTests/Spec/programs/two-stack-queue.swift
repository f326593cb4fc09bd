struct Queue<Element> {
  private var inbox: [Element] = [], outbox: [Element] = []
  var isEmpty: Bool { inbox.isEmpty && outbox.isEmpty }
  var count: Int { inbox.count + outbox.count }
  mutating func enqueue(_ e: Element) { inbox.append(e) }
  mutating func dequeue() -> Element? {
    if outbox.isEmpty { outbox = inbox.reversed(); inbox.removeAll() }
    return outbox.popLast()
  }
}
extension Queue: ExpressibleByArrayLiteral { init(arrayLiteral e: Element...) { inbox = e } }
extension Queue: Sequence {
  func makeIterator() -> AnyIterator<Element> { var c = self; return AnyIterator { c.dequeue() } }
}
extension Queue: CustomStringConvertible where Element: CustomStringConvertible {
  var description: String { "<" + map(\.description).joined(separator: "|") + "<" }
}
var q: Queue = [1, 2, 3]
q.enqueue(4)
print(q, q.dequeue()!, q.count, Array(q), q.isEmpty)
while let x = q.dequeue() { print(x, terminator: " ") }
print(q.isEmpty, q.dequeue() as Any)
func hotPotato(_ names: [String], _ n: Int) -> String {
  var q = Queue<String>()
  names.forEach { q.enqueue($0) }
  while q.count > 1 { for _ in 0..<n { q.enqueue(q.dequeue()!) }; print("out:", q.dequeue()!) }
  return q.dequeue()!
}
print(hotPotato(["a", "b", "c", "d"], 2))
