let distance: UInt8 = 3
print(1 << distance, Int32(5) << 2, UInt8(1) << 3)
let word: UInt32 = 0xdead_beef
let bytes = stride(from: 24, through: 0, by: -8).map { UInt8(truncatingIfNeeded: word >> $0) }
print(bytes)
