struct Stop: Error {}
extension Array {
  mutating func change(_ body: (inout Element) throws -> Void) rethrows {
    for i in indices { try body(&self[i]) }
  }
}
var grid = [[1], [2], [3]]
grid.change { $0.append(0) }
print(grid)
do {
  try grid.change {
    $0.append(9); if $0[0] == 2 { throw Stop() }
  }
} catch { print(grid) }
