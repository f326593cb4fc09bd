struct Reading {
  var value: Double?
  var note: String??
}
let reading = Reading(value: 1.5, note: .some(nil))
print(reading, [reading.value, nil], (reading.value, reading.note as Any))
print([1: Optional("x")], [Optional(Optional(2))], Optional(reading) as Any)
enum Holder { case value(Int?), pair(String?, [Int?]) }
print(Holder.value(nil), Holder.value(3), Holder.pair("s", [nil, 1]))
