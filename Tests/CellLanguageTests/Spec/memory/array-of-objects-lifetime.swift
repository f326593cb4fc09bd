final class Tracker {
  static var alive = 0
  let id: Int
  init(_ id: Int) {
    self.id = id
    Tracker.alive += 1
  }
  deinit {
    Tracker.alive -= 1
    print("deinit", id)
  }
}
var list = (1...3).map(Tracker.init)
print(Tracker.alive)
list.remove(at: 1)
print(Tracker.alive, list.map(\.id))
list[0] = Tracker(9)
var other = list
list.removeAll()
print(Tracker.alive)
other = []
print(Tracker.alive)
