func onClick(_ action: @escaping () -> Void) { action() }
class Counter {
  var count = 0
  func step() { count += 1 }
  func register() {
    onClick { [weak self] in step() }
    onClick { [weak self] in
      guard let strong = self else { return }
      strong.count += count
    }
    onClick { [weak self] in
      guard let self else { return }
      step()
      onClick { step() }
    }
  }
}
