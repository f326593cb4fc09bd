struct P {
  var x: Int
  var y: Int
  init() { x = 1; show(); y = 2 }
  func show() {}
}
