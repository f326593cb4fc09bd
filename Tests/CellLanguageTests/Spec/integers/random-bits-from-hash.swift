func mix(_ seed: UInt64) -> UInt64 {
  var z = seed &+ 0x9e37_79b9_7f4a_7c15
  z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
  z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
  return z ^ (z >> 31)
}
print(mix(0), mix(1), String(mix(2), radix: 16), Double(mix(3) >> 11) / Double(1 << 53))
print((0..<5).map { mix($0) % 10 }, UInt32(truncatingIfNeeded: mix(9)), Int64(bitPattern: mix(4)))
