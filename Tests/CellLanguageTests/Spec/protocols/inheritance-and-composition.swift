protocol Identified { var id: Int { get } }
protocol Titled { var title: String { get } }
protocol Entry: Identified, Titled { var isDone: Bool { get set } }
extension Entry {
  var line: String { "\(isDone ? "x" : "-") \(id) \(title)" }
}
struct Task: Entry {
  let id: Int
  let title: String
  var isDone = false
}
func label(_ thing: any Identified & Titled) -> String { "\(thing.id):\(thing.title)" }
func finish<E: Entry>(_ entry: E) -> E {
  var copy = entry
  copy.isDone = true
  return copy
}
let task = Task(id: 4, title: "write")
print(task.line, finish(task).line, label(task))
let anything: any Identified = task
print((anything as? any Titled)?.title ?? "-", anything is any Entry)
