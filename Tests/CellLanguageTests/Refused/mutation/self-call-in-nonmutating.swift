struct P {
  var x = 1
  mutating func grow() { x += 1 }
  func twice() { grow() }
}
