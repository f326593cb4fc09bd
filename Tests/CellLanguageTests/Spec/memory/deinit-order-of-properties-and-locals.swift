final class Noisy {
  let name: String
  init(_ name: String) { self.name = name }
  deinit { print("-", name) }
}
final class Pair {
  let first = Noisy("first"), second = Noisy("second")
  deinit { print("pair") }
}
func scope(_ early: Bool) {
  let pair = Pair()
  defer { print("deferred") }
  if early {
    print("early", pair.first.name)
    return
  }
  print("late")
}
scope(true)
scope(false)
