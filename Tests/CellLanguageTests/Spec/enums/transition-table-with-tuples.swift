enum State: Hashable { case idle, running(speed: Int), paused(at: Int), done }
enum Event { case start(Int), pause, resume, stop, tick }
func next(_ state: State, _ event: Event) -> State? {
  switch (state, event) {
  case (.idle, .start(let speed)) where speed > 0: .running(speed: speed)
  case let (.running(speed), .pause): .paused(at: speed)
  case (.paused(let speed), .resume): .running(speed: speed)
  case (.running(let speed), .tick): speed > 1 ? .running(speed: speed - 1) : .done
  case (_, .stop): .done
  case (.idle, _), (.running, _), (.paused, _), (.done, _): nil
  }
}
var state = State.idle
var trail = [state]
for event in [
  Event.tick, .start(0), .start(3), .tick, .pause, .start(5), .resume, .tick, .tick, .stop,
] {
  if let new = next(state, event) {
    state = new
    trail.append(new)
  } else {
    print("ignored \(event) in \(state)")
  }
}
print(trail, Set(trail).count)
