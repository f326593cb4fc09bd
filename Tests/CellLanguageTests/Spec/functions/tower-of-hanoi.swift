func solve(_ disks: Int, from a: Character, to c: Character, by b: Character) -> [String] {
  if disks == 0 { return [] }
  return solve(disks - 1, from: a, to: b, by: c) + ["\(a)\(c)"]
    + solve(disks - 1, from: b, to: c, by: a)
}
let moves = solve(3, from: "A", to: "C", by: "B")
print(moves.count, moves.joined(separator: " "))
