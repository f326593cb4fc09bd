let top = UInt8.max
print(top &+ 1, top &* 2, UInt8.min &- 1)
print(Int8.max &+ 1, Int8.min &- 1, Int8.min &* -1)
let mixed = Int32.max &+ Int32.max
print(mixed, Int64.max &+ 1 == Int64.min)
var checksum: UInt16 = 65_000
for step in 1...5 {
  checksum &+= 200 &* UInt16(step)
}
print(checksum)
