func note(_ text: String) -> Int {
  print(text)
  return text.count
}
class Base {
  let a = note("base a")
  init() { print("base init") }
}
final class Derived: Base {
  let b = note("derived b")
  let c: Int
  init(c: Int) {
    self.c = c
    print("derived before")
    super.init()
    print("derived after", a + b + self.c)
  }
}
_ = Derived(c: note("argument"))
