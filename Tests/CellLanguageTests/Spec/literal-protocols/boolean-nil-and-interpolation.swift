struct Flag: ExpressibleByBooleanLiteral {
  var isOn: Bool
  init(booleanLiteral value: Bool) { isOn = value }
}
enum Setting: ExpressibleByNilLiteral, ExpressibleByStringInterpolation {
  case unset
  case text(String)
  init(nilLiteral: ()) { self = .unset }
  init(stringLiteral value: String) { self = .text(value) }
}
let flag: Flag = true
let setting: Setting = nil
let other: Setting = "size \(3 * 4)"
print(flag.isOn, setting, other)
