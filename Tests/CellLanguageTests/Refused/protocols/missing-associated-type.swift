protocol Box { associatedtype Item
  func get() -> Item }
struct P: Box { }
