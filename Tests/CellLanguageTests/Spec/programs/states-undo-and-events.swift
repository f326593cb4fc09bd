// state machine w/ enum transitions, history/undo with closures, memento
enum State: Hashable { case idle, running(speed: Int), paused(at: Int), done }
enum Event { case start(Int), pause, resume, stop, tick }
func next(_ s: State, _ e: Event) -> State? {
  switch (s, e) {
  case (.idle, .start(let v)) where v > 0: .running(speed: v)
  case let (.running(v), .pause): .paused(at: v)
  case (.paused(let v), .resume): .running(speed: v)
  case (.running(let v), .tick): v > 1 ? .running(speed: v - 1) : .done
  case (_, .stop): .done
  case (.idle, _), (.running, _), (.paused, _), (.done, _): nil
  }
}
var s = State.idle, trail = [s]
for e in [Event.tick, .start(0), .start(3), .tick, .pause, .start(5), .resume, .tick, .tick, .stop]
{ if let n = next(s, e) { s = n; trail.append(n) } else { print("ignored \(e) in \(s)") } }
print(trail); print(Set(trail).count)
struct Editor {
  private(set) var text = ""; private var undo: [(inout Editor) -> Void] = []
  mutating func insert(_ t: String) {
    let n = t.count; text += t; undo.append { $0.text.removeLast(n) }
  }
  mutating func delete(_ n: Int) {
    let cut = String(text.suffix(n)); text.removeLast(min(n, text.count));
    undo.append { $0.text += cut }
  }
  mutating func undoLast() -> Bool {
    guard let u = undo.popLast() else { return false }; u(&self); return true
  }
}
var ed = Editor(); ed.insert("hello"); ed.insert(" world"); ed.delete(3); print(ed.text);
_ = ed.undoLast(); print(ed.text); _ = ed.undoLast();
print(ed.text, ed.undoLast(), ed.undoLast(), ed.text.isEmpty)
final class EventBus<E> {
  typealias Handler = (E) -> Void; private var hs: [Int: Handler] = [:], nextID = 0
  func on(_ h: @escaping Handler) -> () -> Void {
    let id = nextID; nextID += 1; hs[id] = h; return { [weak self] in self?.hs[id] = nil }
  }
  func emit(_ e: E) { for (_, h) in hs.sorted(by: { $0.key < $1.key }) { h(e) } }
}
let bus = EventBus<String>(); var got: [String] = []; let off = bus.on { got.append("1:" + $0) };
_ = bus.on { got.append("2:\($0)") }; bus.emit("a"); off(); bus.emit("b"); print(got)
