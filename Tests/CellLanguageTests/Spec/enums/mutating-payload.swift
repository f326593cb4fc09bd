enum Progress {
  case waiting
  case running(done: [String], left: Int)
  mutating func finish(_ name: String) {
    switch self {
    case .waiting: self = .running(done: [name], left: 2)
    case .running(var done, let left):
      done.append(name)
      self = .running(done: done, left: left - 1)
    }
  }
}
var progress = Progress.waiting
let before = progress
progress.finish("a")
let middle = progress
progress.finish("b")
print(before, middle, progress)
