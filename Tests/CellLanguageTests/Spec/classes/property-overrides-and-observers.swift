class Meter {
  var reading = 0
  var unit: String { "m" }
}
class LoggedMeter: Meter {
  override var reading: Int {
    willSet { print("will", newValue) }
    didSet { print("did", oldValue, "->", reading) }
  }
  override var unit: String { "k" + super.unit }
}
class DoublingMeter: Meter {
  override var reading: Int {
    get { super.reading * 2 }
    set { super.reading = newValue + 1 }
  }
}
let logged = LoggedMeter()
logged.reading = 5
let doubling: Meter = DoublingMeter()
doubling.reading = 5
doubling.reading += 1
print(logged.unit, doubling.reading)
