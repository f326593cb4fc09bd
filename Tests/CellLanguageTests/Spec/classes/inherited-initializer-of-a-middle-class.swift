func make(_ name: String) -> String {
  print("make", name)
  return name
}
class Base {
  let tag: String
  init(_ tag: String) {
    self.tag = tag
    setUp()
  }
  func setUp() { print("base") }
}
class Middle: Base {
  var extra = make("extra") { didSet { print("did", oldValue) } }
  var count = 5
  override func setUp() { print("middle", extra, count) }
}
final class Leaf: Middle {
  var own = make("own")
  override init(_ tag: String) {
    super.init(tag)
    extra = "new"
  }
}
let leaf = Leaf("x")
print(leaf.tag, leaf.count, leaf.extra, leaf.own)
