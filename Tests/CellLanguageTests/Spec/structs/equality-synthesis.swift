struct Version: Equatable {
  var major: Int
  var label: String?
  var parts: [Int] = []
}
let a = Version(major: 1, label: "beta")
var b = a
print(a == b, a != b)
b.parts.append(1)
print(a == b, [a] == [b], a == Version(major: 1, label: "beta", parts: []))
struct Loose: Equatable {
  var key: Int
  var note: String
  static func == (left: Loose, right: Loose) -> Bool { left.key == right.key }
}
print(
  Loose(key: 1, note: "x") == Loose(key: 1, note: "y"),
  Loose(key: 1, note: "") != Loose(key: 2, note: ""))
