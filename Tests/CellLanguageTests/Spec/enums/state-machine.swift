enum Door {
  case open
  case closed(locked: Bool)
  enum Action { case push, pull, turnKey }
  mutating func handle(_ action: Action) {
    switch (self, action) {
    case (.open, .push), (.open, .pull): self = .closed(locked: false)
    case (.closed(locked: false), .pull): self = .open
    case (.closed(let locked), .turnKey): self = .closed(locked: !locked)
    default: break
    }
  }
}
var door = Door.open
for action in [Door.Action.push, .turnKey, .pull, .turnKey, .pull] {
  door.handle(action)
  print(action, door)
}
