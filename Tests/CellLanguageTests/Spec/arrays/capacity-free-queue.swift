struct Queue<Element> {
  private var inbox: [Element] = []
  private var outbox: [Element] = []
  var count: Int { inbox.count + outbox.count }
  mutating func enqueue(_ element: Element) { inbox.append(element) }
  mutating func dequeue() -> Element? {
    if outbox.isEmpty {
      outbox = inbox.reversed()
      inbox.removeAll()
    }
    return outbox.popLast()
  }
}
var queue = Queue<Int>()
for n in 1...3 { queue.enqueue(n) }
print(queue.dequeue() as Any, queue.count)
queue.enqueue(4)
while let n = queue.dequeue() { print(n) }
