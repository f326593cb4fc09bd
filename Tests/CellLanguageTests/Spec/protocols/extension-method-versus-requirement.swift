protocol Sensor {
  func read() -> Int
}
extension Sensor {
  func read() -> Int { 0 }
  func label() -> String { "generic" }
}
struct Thermometer: Sensor {
  func read() -> Int { 21 }
  func label() -> String { "thermometer" }
}
func viaGeneric<S: Sensor>(_ sensor: S) -> String { "\(sensor.label()) \(sensor.read())" }
func viaExistential(_ sensor: any Sensor) -> String { "\(sensor.label()) \(sensor.read())" }
let thermometer = Thermometer()
print(thermometer.label(), thermometer.read())
print(viaGeneric(thermometer), viaExistential(thermometer))
