struct Thermostat {
  var log: [String] = []
  var target = 20.0 {
    willSet { log.append("will \(target) -> \(newValue)") }
    didSet {
      if target > 30 { target = 30 }
      log.append("did \(oldValue) -> \(target)")
    }
  }
}
var thermostat = Thermostat()
thermostat.target = 22
thermostat.target += 20
print(thermostat.log)
print(thermostat.target)
let untouched = Thermostat(log: ["made"], target: 99)
print(untouched)
