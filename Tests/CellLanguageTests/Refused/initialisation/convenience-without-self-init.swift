class Animal {
  var name = "?"
  init() {}
  convenience init(loud: Bool) {
    if loud { self.init() }
  }
}
