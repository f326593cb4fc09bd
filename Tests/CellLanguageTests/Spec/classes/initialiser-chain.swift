class Base {
  let id: Int
  init(id: Int) {
    print("Base begins")
    self.id = id
    announce()
  }
  func announce() { print("Base", id) }
}
class Derived: Base {
  let label: String
  init(label: String) {
    self.label = label
    print("Derived before super")
    super.init(id: label.count)
    print("Derived after super")
  }
  convenience init() { self.init(label: "default") }
  override func announce() { print("Derived", label, id) }
}
_ = Derived()
