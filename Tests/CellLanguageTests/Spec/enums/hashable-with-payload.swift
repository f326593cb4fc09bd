enum Key: Hashable {
  case id(Int)
  case name(String)
  case pair(Int, Int)
  case nothing
}
var table: [Key: String] = [.id(1): "one", .name("x"): "ex", .pair(1, 2): "pair", .nothing: "none"]
table[.id(1)] = "uno"
print(table[.id(1)] ?? "-", table[.pair(1, 2)] ?? "-", table[.pair(2, 1)] ?? "-", table.count)
print(Key.id(1) == .id(1), Key.id(1) == .nothing, Key.name("a") != .name("b"))
