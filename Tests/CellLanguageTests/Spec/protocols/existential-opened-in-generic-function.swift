protocol Sink { associatedtype Item; mutating func put(_ item: Item); var count: Int { get } }
struct ListSink<Item>: Sink {
  var items: [Item] = []
  mutating func put(_ item: Item) { items.append(item) }
  var count: Int { items.count }
}
func feed<S: Sink>(_ sink: S, _ value: Any) -> any Sink {
  var sink = sink
  if let item = value as? S.Item { sink.put(item) }
  return sink
}
var sink: any Sink = ListSink<String>()
sink = feed(sink, "a")
sink = feed(sink, 5)
print(sink.count, type(of: sink))
