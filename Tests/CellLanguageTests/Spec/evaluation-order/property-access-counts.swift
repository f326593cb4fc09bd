struct Probe {
  var reads = 0
  var stored = [1, 2]
  var values: [Int] {
    mutating get {
      reads += 1
      return stored
    }
    set {
      reads += 100
      stored = newValue
    }
  }
}
var probe = Probe()
_ = probe.values.count
probe.values[0] = 5
probe.values.append(3)
probe.values[1] += 1
print(probe.reads, probe.stored)
