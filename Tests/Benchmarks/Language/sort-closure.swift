var state = 12345
var values: [Int] = []
for _ in 0..<200_000 {
  state = (state &* 1_103_515_245 &+ 12345) & 0x7fff_ffff
  values.append(state)
}
values.sort { ($0 % 1000, $0) < ($1 % 1000, $1) }
let sorted = values.sorted { $0 > $1 }
print(values[0], values[100_000], sorted[0], sorted[199_999])
