struct Square {
  init(side: Int) {}
  init(side: Int) {}
  func area(scale: Int) -> Int { 1 }
  func area(scale: Int) -> Int { 2 }
  func area(by: Int) -> Int { 3 }
  static func area(scale: Int) -> Int { 4 }
}
