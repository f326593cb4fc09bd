struct Sequencer {
  var values = [1, 2, 3]
  mutating func extend() {
    for value in values { values.append(value * 10) }
    values.append(contentsOf: values)
  }
  mutating func rotate() { values.append(values.removeFirst()) }
  mutating func square() { values = values.map { $0 * $0 } }
}
var sequencer = Sequencer()
sequencer.rotate()
print(sequencer.values)
sequencer.square()
sequencer.extend()
print(sequencer.values)
