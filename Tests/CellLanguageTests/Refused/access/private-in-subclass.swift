class Base {
  private var hidden = 1
  private func work() {}
}
class Derived: Base {
  func use() {
    work()
    print(hidden)
  }
}
