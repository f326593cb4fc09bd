struct Gauge {
  var stored = 1 {
    didSet { print("stored", oldValue, "->", stored) }
  }
  var doubled: Int {
    get { stored * 2 }
    set { stored = newValue / 2 }
  }
}
func bump(_ value: inout Int) {
  value += 10
  value += 10
  print("inside", value)
}
var gauge = Gauge()
bump(&gauge.stored)
bump(&gauge.doubled)
print(gauge.stored)
