protocol Toggle {
  var isOn: Bool { get set }
  mutating func toggle()
}
extension Toggle { mutating func toggle() { isOn = !isOn } }
struct Lamp: Toggle { var isOn = false }
final class Fan: Toggle { var isOn = true }
var lamp = Lamp()
lamp.toggle()
var fan = Fan()
let same = fan
fan.toggle()
print(lamp.isOn, fan.isOn, same.isOn)
func flip<T: Toggle>(_ toggle: inout T) { toggle.toggle() }
flip(&lamp)
flip(&fan)
print(lamp.isOn, same.isOn)
