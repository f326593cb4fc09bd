struct Timer {
  var ticks = 0
  var handlers: [(Int) -> Void] = []
  mutating func tick() {
    ticks += 1
    for handler in handlers { handler(ticks) }
  }
  func later() -> () -> Int { { ticks * 10 } }
}
var seen: [Int] = []
var timer = Timer()
timer.handlers.append { seen.append($0) }
timer.tick()
let later = timer.later()
timer.tick()
print(seen, later(), timer.ticks)
