struct Light {
  var level = 1
  mutating func reset() { self = Light() }
  mutating func brighten() { level *= 3 }
}
enum Switch {
  case off, on
  mutating func toggle() { self = self == .off ? .on : .off }
}
var light = Light(level: 4)
light.brighten()
print(light.level)
light.reset()
print(light)
var toggle = Switch.off
toggle.toggle()
print(toggle)
